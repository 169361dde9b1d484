import { createRandom } from '../../data/random.ts';

/** What the training images are said to be, and what they are. */
export interface Labels {
  readonly given: Uint8Array;
  readonly truth: Uint8Array;
  /** Images whose given label is wrong, in order. */
  readonly wrong: Uint32Array;
}

/**
 * Makes round(share x n) of the n labels wrong, each uniformly one of the other nine classes. Drawn from a stream of its
 * own: an image's wrong label depends on the seed alone, and a larger share only adds wrong labels to a smaller one's.
 */
export function mislabel(truth: Uint8Array, share: number, seed: number): Labels {
  const random = createRandom(seed, 'wrong-labels');
  const lies = Uint8Array.from(truth, (label) => (label + 1 + random.below(9)) % 10);
  const order = random.shuffle(Uint32Array.from(truth, (_, i) => i));
  const wrong = order.slice(0, Math.round(share * truth.length)).sort();
  // Not `slice`, which in Node, where labels come as a Buffer, would share the data set's own memory.
  const given = Uint8Array.from(truth);
  for (const i of wrong) given[i] = lies[i]!;
  return { given, truth, wrong };
}
