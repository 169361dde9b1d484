import { createRandom } from '../../data/random.ts';

/** Waves of one beat: middle and width as shares of it, and height. Their shape follows an electrocardiogram's P, Q, R, S and T. */
const WAVES = [
  [0.2, 0.045, 0.12],
  [0.335, 0.014, -0.12],
  [0.37, 0.016, 0.75],
  [0.405, 0.014, -0.2],
  [0.62, 0.07, 0.22],
] as const;
const REST = 0.25;

/** A generated trace like that of a heart, from 0 to 1: beats of slightly unequal length, drawn from a seed. */
export function heartbeat(seed: number, length: number): Float32Array<ArrayBuffer> {
  const random = createRandom(seed, 'heartbeat');
  const values = new Float32Array(length).fill(REST);
  for (let start = -10 * random.uniform(); start < length; ) {
    const beat = 30 + 6 * random.uniform();
    for (let x = 0; x < length; x++)
      for (const [middle, width, height] of WAVES) {
        const far = ((x - start) / beat - middle) / width;
        values[x]! += height / (1 + far * far) ** 3;
      }
    start += beat;
  }
  return values.map((value) => Math.max(0, Math.min(1, value)));
}
