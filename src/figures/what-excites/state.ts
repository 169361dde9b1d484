import { type Exemplar, exemplarsOf } from '../../experiments/layers/exemplars.ts';
import { framed, numbersOf } from '../../experiments/layers/reading.ts';
import { BEST, type KeptNetwork, type LayersTables, networkOf, type OnSet } from '../../experiments/layers/tables.ts';
import { defaultParams } from '../../experiments/parse-params.ts';
import type { ExcitesResult } from '../../experiments/what-excites/frame.ts';
import { type ExcitesParams, excitesSchema } from '../../experiments/what-excites/schema.ts';
import { begun, isDone, type Search, STEPS } from '../../experiments/what-excites/search.ts';
import type { Network } from '../../nets/network.ts';
import type { FigureState, FrameBase } from '../../shell/figure-state.ts';
import { exemplarPixels } from '../kit/exemplar-pixels.ts';
import { keepStart, startsKey } from './starts.ts';

export interface Opened {
  readonly kept: KeptNetwork;
  readonly network: Network;
}

export interface ExcitesFrame extends FrameBase {
  /** A list, so that a frame's numbers, which the page carries, are without it. */
  readonly opened: readonly Opened[];
}
export type ExcitesState = FigureState<typeof excitesSchema, ExcitesFrame, ExcitesResult>;

export const WAYS = excitesSchema.way.values;
export type Way = (typeof WAYS)[number];

const opened = new WeakMap<object, Opened>();
/** Every search of this page, by its settings. */
const searches = new Map<string, Search>();

/** A network from the tables of the figure `layers`, and what was kept of the opening settings. */
export function compute({ net }: ExcitesParams, content: unknown): ExcitesFrame {
  const { networks, excited = [] } = content as LayersTables;
  const kept = networks.find(({ name }) => name === net) ?? networks[0]!;
  const open = opened.get(kept) ?? { kept, network: networkOf(kept) };
  opened.set(kept, open);
  for (const { params, picture, values } of net === 'colour' ? excited : []) {
    const all = { ...defaultParams(excitesSchema), ...params } as ExcitesParams;
    if (!searches.has(keyOf(all))) keepSearch(all, found(open.network, all, numbersOf(picture), values));
  }
  return { step: 1, steps: 1, epoch: 0, opened: [open] };
}

/** What makes a search. */
export const keyOf = (params: ExcitesParams): string => `${startsKey(params)},${params.seed}`;

/** The search of these settings as far as it has come; undefined before it began. */
export const searchOf = (params: ExcitesParams): Search | undefined => searches.get(keyOf(params));

export function keepSearch(params: ExcitesParams, search: Search): void {
  searches.set(keyOf(params), search);
  if (isDone(search)) keepStart(params, search);
}

/** The next search to go on with for this stage: the chosen way's, then those of the others. */
export function unfinished({ params, frame }: ExcitesState): ExcitesParams | undefined {
  if (!frame) return undefined;
  return firstUnfinished([params.way, ...WAYS.filter((way) => way !== params.way)].map((way) => ({ ...params, way })));
}

/** The first of these whose search has not come to an end. */
export const firstUnfinished = (all: readonly ExcitesParams[]): ExcitesParams | undefined =>
  all.find((one) => {
    const search = searchOf(one);
    return !search || !isDone(search);
  });

/** A search that has come to its end elsewhere. */
export const found = (network: Network, params: ExcitesParams, x: Float32Array, values: Iterable<number>): Search => ({
  ...begun(network, params),
  step: STEPS,
  x,
  values: [...values],
});

/** What is known of the colour net on test photographs, or on scenes where those are absent. */
export function onSet({ absent }: ExcitesState, { kept }: Opened): OnSet {
  return kept.sets.find(({ data }) => !absent?.has(data)) ?? kept.sets[0]!;
}

/** The layer, from 0, whose unit the picture is made for. */
export const layerOf = ({ of, layer }: ExcitesParams): number => (of === 'class' ? 4 : Number(layer) - 1);

/** The favourites among the pictures searched of what the picture is made for; none of a direction, which is no unit. */
export function favourites(state: ExcitesState): Exemplar[] {
  const open = state.frame?.opened[0];
  const { params } = state;
  if (!open || params.of === 'direction') return [];
  return favouritesOf(onSet(state, open), layerOf(params), params.which);
}

/** The pictures that excite a unit of a layer with weights most, the strongest first. `layer` from 0, `which` from 1. */
export const favouritesOf = (set: OnSet, layer: number, which: number): Exemplar[] =>
  exemplarsOf(set, layer, unitOf(set, layer, which));

/** From 0, the last where there are not so many. */
export const unitOf = ({ best }: OnSet, layer: number, which: number): number =>
  Math.min(which, best[layer]!.value.length / BEST) - 1;

/** A favourite as the network gets it: bytes; undefined while it is on its way. */
export function favouriteAt(state: ExcitesState, { split }: OnSet, index: number): Uint8Array | undefined {
  if (split === 'test') return pictureAt(state, index);
  const pixels = exemplarPixels(state.testPixels, index);
  return pixels && framed(pixels, state.params.net === 'colour' ? 3 : 1);
}

/** A test picture as the network gets it: bytes; undefined while it is on its way. */
export function pictureAt({ testPixels, params }: ExcitesState, index: number): Uint8Array | undefined {
  if (!testPixels || index >= testPixels.count || testPixels.there?.has(index) === false) return undefined;
  const size = testPixels.height * testPixels.width * testPixels.channels;
  return framed(testPixels.pixels.subarray(index * size, (index + 1) * size), params.net === 'colour' ? 3 : 1);
}
