import { createRandom } from '../../data/random.ts';
import type { Batch } from '../../nets/trainer.ts';
import type { Lab } from '../contract.ts';
import { type Lesson, type Material, material, type Pictures, SIDE } from '../natural/pictures.ts';
import type { Lessons } from '../training/loop.ts';
import type { TwoNetworksParams } from './schema.ts';

/** Test pictures behind an accuracy, at most. */
export const MOST_TESTS = 2000;

/** What either network learns from and is tested on. */
export interface Materials {
  readonly first: Material;
  readonly second: Material;
  /** The first network's training pictures in the second's order: it sees as many, in other batches. */
  readonly order: Uint32Array;
}

export async function materialsOf(params: TwoNetworksParams, lab: Lab): Promise<Materials> {
  const { data, differs, 'train-images': count, seed } = params;
  const lesson: Lesson = { data, count };
  const others: Partial<Record<TwoNetworksParams['differs'], Lesson>> = {
    scrambled: { ...lesson, pixels: 'scrambled' },
    fashion: { ...lesson, data: 'fashion-mnist' },
    'random-labels': { ...lesson, labels: 'random-a' },
  };
  const tests = Math.min(MOST_TESTS, lab.testImages);
  const first = await material(lab, lesson, tests);
  const other = others[differs];
  const second = other ? await material(lab, other, tests) : first;
  const order = createRandom(seed, 'second-order').shuffle(Uint32Array.from({ length: count }, (_, i) => i));
  return { first, second, order };
}

/** Batches of both networks, of different pictures: one order for both would make them more alike. */
export function lessonsOf({ flips, epochs, seed }: TwoNetworksParams, { first, second, order }: Materials): Lessons {
  return {
    samples: order.length,
    epochs,
    batchOf(places) {
      const batch = ({ train }: Material, indices: Uint32Array): Batch => {
        const read = batchOf(train, indices);
        return flips === 'on' ? { ...read, x: mirrored(read.x, mirrorsOf(indices, seed)) } : read;
      };
      return {
        first: batch(first, places),
        second: batch(
          second,
          places.map((place) => order[place]!),
        ),
      };
    },
  };
}

const batchOf = (train: Pictures, indices: Uint32Array): Batch => ({
  x: train.pick(indices),
  targets: Uint8Array.from(indices, (i) => train.labels[i]!),
});

/** Which pictures of a batch are mirrored: from the batch itself, so that a run taken up again draws the same. */
function mirrorsOf(indices: Uint32Array, seed: number): boolean[] {
  const random = createRandom(
    indices.reduce((hash, i) => Math.imul(hash ^ i, 0x01000193) >>> 0, seed),
    'flips',
  );
  return Array.from(indices, () => random.uniform() < 0.5);
}

const ROW = 3 * SIDE;

/** Some of the pictures left to right, in place. */
export function mirrored(pictures: Float32Array, which: readonly boolean[]): Float32Array {
  const size = SIDE * ROW;
  for (const [n, mirror] of which.entries()) {
    if (!mirror) continue;
    for (let row = n * size; row < (n + 1) * size; row += ROW) {
      const before = pictures.slice(row, row + ROW);
      for (let x = 0; x < SIDE; x++) pictures.set(before.subarray(3 * x, 3 * x + 3), row + ROW - 3 * (x + 1));
    }
  }
  return pictures;
}
