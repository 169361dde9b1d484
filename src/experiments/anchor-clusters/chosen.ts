import type { Images } from '../../data/images.ts';
import { createRandom } from '../../data/random.ts';

/** Images to choose from: enough that another seed has other labelled digits, no more than the browser's training set has. */
export const poolSize = (labels: number): number => Math.max(labels, Math.min(10_000, Math.max(1000, 4 * labels)));

/**
 * Which digits of the pool carry labels: drawn at random (stream `chosen` of the seed), as many of each class as can be.
 * All of them where no more are there.
 */
export function chosenImages({ labels }: Pick<Images, 'labels'>, count: number, seed: number): Uint32Array {
  const order = createRandom(seed, 'chosen').shuffle(Uint32Array.from(labels, (_, i) => i));
  const ranks = new Uint32Array(labels.length);
  const met = new Uint32Array(10);
  for (const i of order) ranks[i] = met[labels[i]]++;
  // A stable sort: among equal ranks the random order stays.
  return order.sort((a, b) => ranks[a] - ranks[b] || 0).slice(0, count);
}
