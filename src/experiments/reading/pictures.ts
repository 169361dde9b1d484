import { rankCorrelation } from '../../math/rank-correlation.ts';
import { listed, outputs } from '../../nets/answers.ts';
import { inputGradient } from '../../nets/input-gradient.ts';
import { CLASSES } from '../../nets/lenet.ts';
import type { Network } from '../../nets/network.ts';
import type { Method } from './frame.ts';
import { SCORES, SIDE } from './network.ts';

/** Side of the square that hides a part of the digit, how far apart its places are, and how many there are a side. */
const SQUARE = 6;
const APART = 2;
export const PLACES = (SIDE - SQUARE) / APART + 1;

/** The value of background, as networks read it. */
const BLACK = 0;

export type Explained = Readonly<Record<Method, Float32Array>>;

/** What in a digit speaks for a class, by each method: [784 pixels as the network reads them]. */
export async function explained(network: Network, digit: Float32Array, channel: number): Promise<Explained> {
  const wish = { at: SCORES, channel };
  const [plain, guided] = [
    await inputGradient(network, digit, wish),
    await inputGradient(network, digit, wish, { guided: true }),
  ];
  return {
    occlusion: await occluded(network, digit, channel),
    gradient: plain.gradient,
    guided: guided.gradient,
  };
}

/** How far the score falls with a black square over each place (Zeiler and Fergus, 2014). */
async function occluded(network: Network, digit: Float32Array, channel: number): Promise<Float32Array> {
  const covered = new Float32Array((PLACES ** 2 + 1) * SIDE * SIDE);
  for (let place = 0; place <= PLACES ** 2; place++) {
    const at = place * SIDE * SIDE;
    covered.set(digit, at);
    // The last one stays uncovered.
    if (place === PLACES ** 2) continue;
    const [top, left] = [APART * Math.floor(place / PLACES), APART * (place % PLACES)];
    for (let row = top; row < top + SQUARE; row++)
      covered.fill(BLACK, at + row * SIDE + left, at + row * SIDE + left + SQUARE);
  }
  const scores = await outputs(network, listed(covered, SIDE * SIDE));
  const whole = scores[PLACES ** 2 * CLASSES + channel]!;
  return Float32Array.from({ length: PLACES ** 2 }, (_, place) => whole - scores[place * CLASSES + channel]!);
}

/** How alike two pictures are: rank correlation of the sizes of their numbers (Adebayo et al., 2018), or of the numbers `signed`. */
export function likeness(a: Float32Array, b: Float32Array, signed = false): number {
  const [x, y] = signed ? [a, b] : [a.map(Math.abs), b.map(Math.abs)];
  // A picture of nothing at all is like none.
  return rankCorrelation(x, y) || 0;
}
