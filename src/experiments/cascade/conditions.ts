import type { Conditions } from '../condition.ts';
import type { EndsPlan } from '../ends.ts';
import type { CardWords } from '../registry.ts';
import type { CascadeParams } from './schema.ts';

/** A size at which each seed takes half a minute. */
const SIZE = { data: 'mnist', 'train-images': 10_000, epochs: 3 } as const;

/** What claims 2.17, 2.20 and 2.21 need: digits with and without backgrounds, two convolutions beside one, on the same batches. */
export const conditions: Conditions<CascadeParams> = {
  browser: { params: {}, seeds: 10 },
  backgrounds: { params: SIZE, seeds: 10 },
  plain: { params: { ...SIZE, backgrounds: 'off' }, seeds: 10 },
  small: { params: { ...SIZE, 'one-layer': 'small' }, seeds: 10 },
  /** Whether anchors that have had longer to move say otherwise. */
  long: { params: { ...SIZE, epochs: 8 }, seeds: 10 },
  'long-plain': { params: { ...SIZE, epochs: 8, backgrounds: 'off' }, seeds: 10 },
};

/** The ends that the figure shows until a recording or a run of the reader's has come: what is said of the digit on every background, without its maps. */
export const ends: EndsPlan = {
  controls: ['backgrounds', 'background'],
  sizes: [{ data: 'mnist' }, { data: 'digits' }],
  drops: ['conv1', 'conv2'],
  keeps: ['trained', 'untrained', 'two', 'one'],
};

/** What the card of a kept pair of networks says of it. */
export const card: CardWords = {
  network: 'LeNet-5 and a network of as many parameters with one convolution',
  training: 'Adam, batches of 64, cross-entropy, digits over generated backgrounds',
  notFor: 'reading anybody’s handwriting: it was made to show what a network keeps of a digit and of its background',
};
