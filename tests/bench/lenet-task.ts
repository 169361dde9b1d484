import { createRandom } from '../../src/data/random.ts';
import { median } from './median.ts';

/** The task that every contestant has: one training step of LeNet-5 (ReLU, 61,706 parameters) on 64 images of 32x32. */
export const BATCH = 64;
export const RATE = 1e-3;

/**
 * Images of noise in [-1, 1), of `size` values each: no contestant's work depends on what they show, save ours, which skips
 * blocked responses, fewest on noise.
 */
export function task({ batch = BATCH, size = 1024 } = {}): { x: Float32Array; labels: Uint8Array } {
  const random = createRandom(1, 'bench');
  const x = Float32Array.from({ length: batch * size }, () => 2 * random.uniform() - 1);
  return { x, labels: Uint8Array.from({ length: batch }, (_, i) => i % 10) };
}

/** Runs contestants in turn, `rounds` times, so that a busy moment of the machine meets all of them; medians of their times. */
export async function alternate(
  contestants: Readonly<Record<string, () => Promise<number>>>,
  rounds: number,
): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      times[name] ??= [];
      times[name].push(await run());
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}
