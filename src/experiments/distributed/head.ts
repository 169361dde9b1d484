import { tensorNamed, type Weights } from '../../nets/weights.ts';
import type { Points } from './points.ts';

/** A dense layer: size x units weights, and a bias for each unit. */
export interface Dense {
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

export const denseOf = (weights: Weights, name: string): Dense => ({
  weights: tensorNamed(weights, `${name}/weights`).values,
  biases: tensorNamed(weights, `${name}/biases`).values,
});

/**
 * What dense layers with rectifiers between them make of points, so that a direction can be taken out of these: the first
 * layer's sums then change by a multiple of one row, and only the rest is computed anew.
 */
export class Head {
  readonly #points: Points;
  readonly #mean: Float64Array;
  readonly #layers: readonly Dense[];
  readonly #sums: Float32Array;
  readonly #width: number;

  /** `mean`: what a direction's share is replaced by. */
  constructor(points: Points, mean: Float64Array, layers: readonly Dense[]) {
    this.#points = points;
    this.#mean = mean;
    this.#layers = layers;
    this.#width = layers[0]!.biases.length;
    this.#sums = through(points.values, points.count, layers[0]!);
  }

  /** Points of each class that are read rightly, with what they have of a direction of length one replaced by the mean's. */
  rightWithout(direction?: Float64Array): Float32Array {
    const { count, size, values, labels } = this.#points;
    const sums = this.#sums.slice();
    if (direction) {
      const row = new Float64Array(this.#width);
      let middle = 0;
      const parts = [...direction.entries()].filter(([, part]) => part !== 0);
      for (const [j, part] of parts) {
        middle += part * this.#mean[j]!;
        for (let k = 0; k < this.#width; k++) row[k]! += part * this.#layers[0]!.weights[j * this.#width + k]!;
      }
      for (let i = 0, at = 0; i < count; i++, at += this.#width) {
        let share = -middle;
        for (const [j, part] of parts) share += part * values[i * size + j]!;
        for (let k = 0; k < this.#width; k++) sums[at + k]! -= share * row[k]!;
      }
    }
    let last = sums;
    for (const layer of this.#layers.slice(1)) {
      for (let i = 0; i < last.length; i++) if (last[i]! < 0) last[i] = 0;
      last = through(last, count, layer);
    }
    return rightByClass(last, labels);
  }
}

/** count x size through a dense layer. */
function through(values: Float32Array, count: number, { weights, biases }: Dense): Float32Array<ArrayBuffer> {
  const [units, size] = [biases.length, values.length / count];
  const out = new Float32Array(count * units);
  for (let i = 0, at = 0; i < count; i++, at += units) {
    for (let k = 0; k < units; k++) out[at + k] = biases[k]!;
    for (let j = 0; j < size; j++) {
      const value = values[i * size + j]!;
      // Half of what a rectifier lets through is 0.
      if (value === 0) continue;
      const from = j * units;
      for (let k = 0; k < units; k++) out[at + k]! += value * weights[from + k]!;
    }
  }
  return out;
}

/** Of each of ten classes how many points have their largest score there. */
export function rightByClass(scores: ArrayLike<number>, labels: ArrayLike<number>): Float32Array<ArrayBuffer> {
  const right = new Float32Array(10);
  for (let i = 0; i < scores.length / 10; i++) {
    let best = 0;
    for (let c = 1; c < 10; c++) if (scores[10 * i + c]! > scores[10 * i + best]!) best = c;
    if (best === labels[i]) right[best]!++;
  }
  return right;
}
