import abs from '../../../models/hero/abs/network.json';
import linear from '../../../models/hero/linear/network.json';
import relu from '../../../models/hero/relu/network.json';
import type { HomeNetwork, Read } from '../../experiments/hero/home-network.ts';
import { flipped } from '../../experiments/hero/network.ts';
import { scoresOf } from '../../experiments/hero/read.ts';
import { softmax } from '../../math/softmax.ts';
import { fromEightBits } from '../../nets/eight-bits.ts';
import type { Network } from '../../nets/network.ts';

/** What becomes of the two answers when plus and minus are flipped in the first layer. */
export type Outcome = 'same' | 'swap';

interface Kept {
  readonly plain: Network;
  readonly flipped: Network;
  readonly outcome: Outcome;
  readonly testImages: number;
  readonly read: Read;
}

/** Throws an Error for numbers that neither stay nor trade places: the page has no words for those. */
export function outcomeOf({ read, flipped }: Pick<HomeNetwork, 'read' | 'flipped'>): Outcome {
  if (flipped.digits === read.digits && flipped.negatives === read.negatives) return 'same';
  if (flipped.digits === read.negatives && flipped.negatives === read.digits) return 'swap';
  throw new Error('a flipped network of the home page reads neither as before nor the other way round');
}

function kept(file: unknown): Kept {
  const network = file as HomeNetwork;
  const plain = fromEightBits(network);
  const { testImages, read } = network;
  return { plain, flipped: flipped(plain), outcome: outcomeOf(network), testImages, read };
}

export const networks = { relu: kept(relu), linear: kept(linear), abs: kept(abs) };
export type Activation = keyof typeof networks;
export const activations = Object.keys(networks) as readonly Activation[];

/** How many of the test digits, and of their negatives, a network reads rightly, its first layer flipped or not. */
export function readOf(activation: Activation, isFlipped: boolean): Read {
  const { read, outcome } = networks[activation];
  return isFlipped && outcome === 'swap' ? { digits: read.negatives, negatives: read.digits } : read;
}

/** What was said to a digit: it is asked for wherever it is shown. */
const said = new WeakMap<Uint8Array, Map<string, Float32Array>>();

/** The ten probabilities of a picture of 28 x 28 bytes, 0 black to 255 white, or of its negative. */
export function probabilities(
  activation: Activation,
  isFlipped: boolean,
  digit: Uint8Array,
  inverted: boolean,
): Float32Array {
  const key = `${activation} ${isFlipped} ${inverted}`;
  const known = said.get(digit) ?? new Map<string, Float32Array>();
  const network = networks[activation][isFlipped ? 'flipped' : 'plain'];
  const shares = known.get(key) ?? softmax(scoresOf(network, digit, inverted), 10);
  said.set(digit, known.set(key, shares));
  return shares;
}
