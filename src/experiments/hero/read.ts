import type { Images } from '../../data/images.ts';
import type { Network } from '../../nets/network.ts';
import { plainForward } from '../../nets/plain-forward.ts';
import { SYMMETRIC } from '../digits-read.ts';

/** Scores of the ten digits for a picture of 28 x 28 bytes, 0 black to 255 white, or for its negative. */
export function scoresOf(network: Network, pixels: Uint8Array, inverted = false): Float32Array {
  return plainForward(
    network,
    Float32Array.from(pixels, (p) => SYMMETRIC[inverted ? 255 - p : p]!),
  );
}

/** The digit with the largest score, the lowest where several are largest. */
export const likeliest = (scores: Float32Array): number => scores.indexOf(Math.max(...scores));

/** How many of the pictures, or of their negatives, are read as what their labels say. */
export function readRightly(network: Network, { count, pixels, labels }: Images, inverted = false): number {
  let right = 0;
  for (let i = 0; i < count; i++) {
    if (likeliest(scoresOf(network, pixels.subarray(i * 784, (i + 1) * 784), inverted)) === labels[i]) right++;
  }
  return right;
}
