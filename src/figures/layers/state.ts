import { exemplarsOf, sheetOf } from '../../experiments/layers/exemplars.ts';
import type { LayersResult } from '../../experiments/layers/frame.ts';
import { framed, numbersOf } from '../../experiments/layers/reading.ts';
import {
  type KeptName,
  type KeptNetwork,
  type LayersTables,
  networkOf,
  type OnSet,
} from '../../experiments/layers/tables.ts';
import type { Network } from '../../nets/network.ts';
import { type Answer, inputAnswer, plainAnswers } from '../../nets/plain/answers.ts';
import { type Stage, weightedStages } from '../../nets/plain/stages.ts';
import type { WantedImages } from '../../shell/figure.ts';
import type { FigureState, FrameBase, TestPictures } from '../../shell/figure-state.ts';
import { exemplarPixels } from '../kit/exemplar-pixels.ts';
import type { FigureParams, figureSchema } from './schema.ts';

/** A network that is taken apart. */
export interface Opened {
  readonly kept: KeptNetwork;
  readonly network: Network;
  readonly stages: readonly Stage[];
}

export interface LayersFrame extends FrameBase {
  /** A list, so that a frame's numbers, which the page carries, are without them. */
  readonly opened: readonly Opened[];
}
export type LayersState = FigureState<typeof figureSchema, LayersFrame, LayersResult>;

const opened = new WeakMap<object, Map<KeptName, Opened>>();

/** The network that the parameters name, from the tables; the first where there is none of that name. */
export function compute(params: FigureParams, content: unknown): LayersFrame {
  const { networks } = content as LayersTables;
  const known = opened.get(networks) ?? new Map<KeptName, Opened>();
  opened.set(networks, known);
  const kept = networks.find(({ name }) => name === params.network) ?? networks[0]!;
  const open = known.get(kept.name) ?? { kept, network: networkOf(kept), stages: weightedStages(kept.spec.layers) };
  known.set(kept.name, open);
  return { step: 1, steps: 1, epoch: 0, opened: [open] };
}

/** The network on the stage, and what is known of it on the pictures on the stage. */
export function openedOf({ frame }: LayersState): Opened | undefined {
  return frame?.opened[0];
}

/** The set whose pictures are shown: a generated one where the other is not there or not wanted. */
export function onSet({ params, absent }: LayersState, { kept }: Opened): OnSet {
  const [real, generated] = kept.sets as [OnSet, OnSet];
  return params.pictures === 'test' && !absent?.has(real.data) ? real : generated;
}

/** The pictures that the stage draws: the ten, and while they are looked at, those that excite the chosen unit most. */
export function testImages(state: LayersState): WantedImages | undefined {
  const open = openedOf(state);
  if (!open) return undefined;
  const on = onSet(state, open);
  const { data, first } = on;
  if (state.panel !== 'excites') return { data, indices: first };
  const { stage, map } = unitOf(state, open);
  const sheet = sheetOf(open.kept.name, on, stage, map);
  if (sheet) return { data, indices: first, sheet };
  return { data, indices: [...first, ...exemplarsOf(on, stage, map).map(({ index }) => index)] };
}

/** One of the pictures that excite the chosen unit, if it has come. */
export const exemplarAt = (state: LayersState, { split }: OnSet, index: number): Uint8Array | undefined =>
  split === 'test' ? pictureAt(state, index) : exemplarPixels(state.testPixels, index);

/** One of the test pictures, if it has come. */
export function pictureAt({ testPixels }: LayersState, index: number): Uint8Array | undefined {
  if (!testPixels || index >= testPixels.count || testPixels.there?.has(index) === false) return undefined;
  const size = testPixels.height * testPixels.width * testPixels.channels;
  return testPixels.pixels.subarray(index * size, (index + 1) * size);
}

/** A picture on its way through the network. */
export interface Passed {
  /** The picture as the network gets it: bytes. */
  readonly bytes: Uint8Array;
  readonly input: Float32Array;
  readonly answers: readonly Answer[];
  /** What every layer reads. */
  readonly inputs: readonly Answer[];
}

/** Which test picture was chosen when a picture of the reader's own came: it gives way to the next that is chosen. */
const cameAt = new WeakMap<Uint8Array, number>();

/** The reader's own picture, while it is on the stage. */
export function ownPicture({ probe, params }: LayersState): Uint8Array | undefined {
  if (!probe) return undefined;
  if (!cameAt.has(probe)) cameAt.set(probe, params.picture);
  return cameAt.get(probe) === params.picture ? probe : undefined;
}

/** Negatives that are shown, each with the reader's own picture that it was made of; of a test picture's, undefined. */
export const negatives = new WeakMap<Uint8Array, Uint8Array | undefined>();

/** Whether the picture on the stage has been turned into its negative. */
export function isNegative(state: LayersState): boolean {
  const own = ownPicture(state);
  return own !== undefined && negatives.has(own);
}

const ownPassed = new WeakMap<Uint8Array, Map<KeptName, Passed>>();
const testPassed = new WeakMap<TestPictures, Map<string, Passed>>();

/** The picture on the stage through the whole network, computed once. */
export function passedOf(state: LayersState): Passed | undefined {
  const open = openedOf(state);
  if (!open) return undefined;
  const { testPixels, params } = state;
  const probe = ownPicture(state);
  const { name } = open.kept;
  if (probe) {
    const known = ownPassed.get(probe) ?? new Map<KeptName, Passed>();
    ownPassed.set(probe, known);
    const passed = known.get(name) ?? pass(open, probe);
    known.set(name, passed);
    return passed;
  }
  const index = onSet(state, open).first[params.picture]!;
  const pixels = pictureAt(state, index);
  if (!pixels || !testPixels) return undefined;
  const known = testPassed.get(testPixels) ?? new Map<string, Passed>();
  testPassed.set(testPixels, known);
  const key = `${name} ${index}`;
  const passed = known.get(key) ?? pass(open, pixels);
  known.set(key, passed);
  return passed;
}

export function pass({ network }: Opened, pixels: Uint8Array): Passed {
  const bytes = framed(pixels, network.spec.input[2] as 1 | 3);
  const input = numbersOf(bytes);
  const answers = plainAnswers(network, input);
  return { bytes, input, answers, inputs: [inputAnswer(network, input), ...answers] };
}

/** The chosen unit: which layer of those with weights, which map, after pooling or not. Counted from 0. */
export interface Unit {
  readonly stage: number;
  readonly map: number;
  readonly isPooled: boolean;
  readonly channels: number;
}

export function unitOf({ params }: LayersState, { stages, network }: Opened): Unit {
  const stage = Math.min(Math.max(params.layer, 1), stages.length) - 1;
  const { name, pooled, answer } = stages[stage]!;
  const channels = network.weights.find((tensor) => tensor.name === `${name}/weights`)!.shape.at(-1)!;
  const map = Math.min(Math.max(params.map, 1), channels) - 1;
  return { stage, map, isPooled: params.pooled === 'on' && pooled !== answer, channels };
}

/** What is shown of a layer: what it passes on, or what is left after pooling. */
export const shownIndex = ({ answer, pooled }: Stage, isPooled: boolean): number => (isPooled ? pooled : answer);

/** The place of the chosen unit: the one that was tapped, or else where its map answers most. */
export function placeOf({ params }: LayersState, unit: Unit, { height, width, channels, values }: Answer) {
  const clamp = (value: number, end: number): number => Math.min(value, end) - 1;
  if (params.row > 0 && params.column > 0)
    return { row: clamp(params.row, height), column: clamp(params.column, width) };
  let best = 0;
  for (let p = 1; p < height * width; p++)
    if (values[p * channels + unit.map]! > values[best * channels + unit.map]!) best = p;
  return { row: Math.floor(best / width), column: best % width };
}
