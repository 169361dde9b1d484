import { framed, numbersOf } from '../../experiments/layers/reading.ts';
import { BEST, type KeptNetwork, type LayersTables, networkOf, type OnSet } from '../../experiments/layers/tables.ts';
import { defaultParams } from '../../experiments/parse-params.ts';
import type { ExcitesResult } from '../../experiments/what-excites/frame.ts';
import { type ExcitesParams, excitesSchema } from '../../experiments/what-excites/schema.ts';
import { begun, isDone, type Search, STEPS } from '../../experiments/what-excites/search.ts';
import type { Network } from '../../nets/network.ts';
import type { FigureState, FrameBase } from '../../shell/figure-state.ts';
import { roundAt } from './rounds.ts';
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

export interface Favourite {
  readonly index: number;
  readonly label: number;
  readonly value: number;
}

/** The favourites among test pictures of what the picture is made for; none of a direction. */
export function favourites(state: ExcitesState): readonly Favourite[] {
  const open = state.frame?.opened[0];
  const { of, which, layer } = state.params;
  if (!open || of === 'direction') return [];
  return favouritesOf(onSet(state, open), of === 'class' ? 4 : Number(layer) - 1, which);
}

/** The test pictures that excite a unit of a layer with weights most, the strongest first. `layer` from 0, `which` from 1. */
export function favouritesOf({ best }: OnSet, layer: number, which: number): readonly Favourite[] {
  const { picture, label, value } = best[layer]!;
  const from = (Math.min(which, value.length / BEST) - 1) * BEST;
  return Array.from({ length: BEST }, (_, i) => ({
    index: picture[from + i]!,
    label: label[from + i]!,
    value: value[from + i]!,
  }));
}

/** The pictures of the open view; of the first, where none was chosen. */
export function testImages(state: ExcitesState): { data: string; indices: number[] } | undefined {
  const open = state.frame?.opened[0];
  if (!open) return undefined;
  const { panel = 'real' } = state;
  const { data, first } = onSet(state, open);
  if (panel === 'real' && state.params.real === 'game') {
    const { best, pair } = roundAt(onSet(state, open), state.params.round);
    return { data, indices: [...best, ...pair] };
  }
  const indices = panel === 'real' ? favourites(state).map(({ index }) => index) : panel === 'aside' ? [...first] : [];
  return { data, indices };
}

/** A test picture as the network gets it: bytes; undefined while it is on its way. */
export function pictureAt({ testPixels, params }: ExcitesState, index: number): Uint8Array | undefined {
  if (!testPixels || index >= testPixels.count || testPixels.there?.has(index) === false) return undefined;
  const size = testPixels.height * testPixels.width * testPixels.channels;
  return framed(testPixels.pixels.subarray(index * size, (index + 1) * size), params.net === 'colour' ? 3 : 1);
}
