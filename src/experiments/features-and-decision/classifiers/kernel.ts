import * as tf from '@tensorflow/tfjs-core';
import type { Breathe } from '../digits.ts';
import { distances, PASS, store } from './distances.ts';

export { PASS };

/** The Gaussian kernel exp(-factor |x - x'|^2) with a list of examples that stay on the back end: dispose it. */
export interface Kernel {
  /** Between `rows` and the examples, row by row. On the back end: its exponential is the same on every engine. */
  similarities(rows: Float32Array, breathe: Breathe): Promise<Float32Array>;
  dispose(): void;
}

/** `examples` row by row, `size` values each. */
export function openKernel(examples: Float32Array, size: number, factor: number): Kernel {
  const columns = examples.length / size;
  const others = store(examples, size);
  return {
    async similarities(rows, breathe) {
      const count = rows.length / size;
      const out = new Float32Array(count * columns);
      for (let from = 0; from < count; from += PASS) {
        const part = rows.subarray(from * size, (from + PASS) * size);
        const near = tf.tidy(() => tf.exp(tf.mul(distances(part, others), -factor)));
        try {
          out.set((await near.data()) as Float32Array, from * columns);
        } finally {
          near.dispose();
        }
        await breathe();
      }
      return out;
    },
    dispose: () => tf.dispose([others.columns, others.squares]),
  };
}
