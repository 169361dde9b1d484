import { SIDE } from '../../experiments/layers/reading.ts';
import { type Answer, plainGradient } from '../../nets/plain/answers.ts';
import { normFactors } from '../../nets/plain/places.ts';
import { tensorNamed } from '../../nets/weights.ts';
import type { Chosen } from './chosen.ts';

/** What one map that a unit reads gives to its sum. */
export interface Part {
  readonly map: number;
  readonly weights: Float32Array;
  /** What it reads there, 0 beyond an edge. */
  readonly read: Float32Array;
  readonly sum: number;
}

/** How a unit's answer comes about: sums over the maps that it reads, all of one window. */
export interface Sums {
  /** Sides of the window. */
  readonly height: number;
  readonly width: number;
  /** The strongest part, up or down, first. */
  readonly parts: readonly Part[];
  /** Of all parts. */
  readonly total: number;
  /** What is added to the total: the bias; and what its sum is multiplied by before, 1 without a normalisation. */
  readonly added: number;
  readonly factor: number;
  /** Before it is rectified. */
  readonly before: number;
  /** The place of the sum: the winner of its window, where it is pooled. */
  readonly row: number;
  readonly column: number;
  /** Maps of the layer before are read, rather than the picture. */
  readonly isDeep: boolean;
}

export function sumsOf({ open, passed, unit, row, column }: Chosen): Sums {
  const { network, stages } = open;
  const stage = stages[unit.stage]!;
  const place = unit.isPooled ? winner(passed.answers[stage.answer]!, unit.map, row, column) : { row, column };
  const { values, shape } = tensorNamed(network.weights, `${stage.name}/weights`);
  const layer = network.spec.layers[stage.sums]!;
  const isWhole = network.spec.layers[stage.sums - 1]?.kind === 'flatten';
  const x = passed.inputs[stage.sums - (isWhole ? 1 : 0)]!;
  const size = layer.kind === 'convolution' ? layer.size : undefined;
  const [height, width] = size ? [size, size] : [x.height, x.width];
  const edge = layer.kind === 'convolution' && layer.padding === 'same' ? (layer.size - 1) >> 1 : 0;
  const stride = layer.kind === 'convolution' ? (layer.stride ?? 1) : 0;
  const [top, left] = [place.row * stride - edge, place.column * stride - edge];
  const units = shape.at(-1)!;
  const parts = Array.from({ length: x.channels }, (_, map): Part => {
    const weights = new Float32Array(height * width);
    const read = new Float32Array(height * width);
    let sum = 0;
    for (let i = 0; i < weights.length; i++) {
      const [u, v] = [top + Math.floor(i / width), left + (i % width)];
      const inside = u >= 0 && v >= 0 && u < x.height && v < x.width;
      weights[i] = values[(i * x.channels + map) * units + unit.map]!;
      read[i] = inside ? x.values[(u * x.width + v) * x.channels + map]! : 0;
      sum += weights[i]! * read[i]!;
    }
    return { map, weights, read, sum };
  }).sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
  const total = parts.reduce((sum, part) => sum + part.sum, 0);
  const bias = network.weights.find(({ name }) => name === `${stage.name}/biases`)?.values[unit.map] ?? 0;
  const norm = network.spec.layers[stage.before]!;
  const { scale, shift } = norm.kind === 'batch-norm' ? normFactors(norm, network.weights) : { scale: [], shift: [] };
  const [factor, added] = [scale[unit.map] ?? 1, shift[unit.map] ?? bias];
  const before = total * factor + added;
  return { height, width, parts, total, added, factor, before, ...place, isDeep: unit.stage > 0 };
}

function winner({ width, channels, values }: Answer, map: number, row: number, column: number) {
  const places = [0, 1, 2, 3].map((i) => ({ row: 2 * row + (i >> 1), column: 2 * column + (i & 1) }));
  const at = (place: { row: number; column: number }) => values[(place.row * width + place.column) * channels + map]!;
  return places.reduce((best, place) => (at(place) > at(best) ? place : best));
}

/** How much each place of this picture moves the unit, by its sum before the rectifier: the mean size of the gradient over colours. */
export function movesHere({ open, passed, unit }: Chosen, { row, column }: Pick<Sums, 'row' | 'column'>): Float32Array {
  const { before } = open.stages[unit.stage]!;
  const { width, channels, values } = passed.answers[before]!;
  const dy = new Float32Array(values.length);
  dy[(row * width + column) * channels + unit.map] = 1;
  const gradient = plainGradient(open.network, passed.input, passed.answers, before, dy);
  const colours = gradient.length / (SIDE * SIDE);
  const moves = new Float32Array(SIDE * SIDE);
  gradient.forEach((value, i) => {
    moves[Math.floor(i / colours)]! += Math.abs(value) / colours;
  });
  return moves;
}
