import type { Layer } from '../layers/layer.ts';
import { NORM_EPSILON } from '../norm-epsilon.ts';
import { tensorNamed, type Weights } from '../weights.ts';
import { type Answer, emptyAnswer } from './answer.ts';

/** What a normalisation learns, where it does. */
const LEARNT = Object.keys({ scale: 1, shift: 0 });

/** Scale and shift of every channel that a normalisation by running statistics comes to. */
export function normFactors(
  { name }: Extract<Layer, { readonly kind: 'batch-norm' }>,
  weights: Weights,
): { readonly scale: Float32Array; readonly shift: Float32Array } {
  const learnt = (which: number) => weights.find((tensor) => tensor.name === `${name}/${LEARNT[which]}`)?.values;
  const mean = tensorNamed(weights, `${name}/mean`).values;
  const scale = tensorNamed(weights, `${name}/variance`).values.map(
    (variance, c) => (learnt(0)?.[c] ?? 1) / Math.sqrt(variance + NORM_EPSILON),
  );
  return { scale, shift: mean.map((value, c) => (learnt(1)?.[c] ?? 0) - value * scale[c]!) };
}

/** Every window's winner, an index into the input: the first of the largest, row by row. Windows of 2 x 2. */
export function winners({ height, width, channels, values }: Answer): Uint32Array {
  const [rows, columns] = [height >> 1, width >> 1];
  const found = new Uint32Array(rows * columns * channels);
  for (let i = 0, to = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      for (let c = 0; c < channels; c++, to++) {
        const first = (2 * i * width + 2 * j) * channels + c;
        let best = first;
        const below = first + width * channels;
        if (values[first + channels]! > values[best]!) best = first + channels;
        if (values[below]! > values[best]!) best = below;
        if (values[below + channels]! > values[best]!) best = below + channels;
        found[to] = best;
      }
    }
  }
  return found;
}

export function pooled(x: Answer): Answer {
  const { height, width, channels, values } = x;
  return {
    height: height >> 1,
    width: width >> 1,
    channels,
    values: Float32Array.from(winners(x), (at) => values[at]!),
  };
}

/** The mean of every map. */
export function averaged({ height, width, channels, values }: Answer): Answer {
  const means = emptyAnswer(1, 1, channels);
  for (let i = 0; i < values.length; i++) means.values[i % channels]! += values[i]! / (height * width);
  return means;
}
