import type { Condition, Conditions } from '../condition.ts';
import type { EndsPlan } from '../ends.ts';
import type { CardWords } from '../registry.ts';
import type { DecisionParams } from './schema.ts';

/** The sizes of the curve: everything that learns from batches sees at least about 300 of them, and every digit five times. */
const size = (count: number, epochs: number): Condition<DecisionParams> => ({
  params: { data: 'mnist', 'train-images': count, epochs, 'test-images': 2000 },
  seeds: 5,
});

/** Every classical classifier with its own settings, and the Gaussian machine with all digits. */
const chosen = (count: number, epochs: number, seeds: number): Condition<DecisionParams> => ({
  params: { ...size(count, epochs).params, settings: 'chosen', 'kernel-images': 10_000 },
  seeds,
});

/** What `npm run reproduce -- features-and-decision` runs. */
export const conditions: Conditions<DecisionParams> = {
  browser: { params: { data: 'mnist' }, seeds: 5 },
  'labels-100': size(100, 150),
  'labels-300': size(300, 60),
  'labels-1000': size(1000, 20),
  'labels-3000': size(3000, 7),
  'labels-10000': size(10_000, 5),
  'chosen-1000': chosen(1000, 20, 5),
  'chosen-10000': chosen(10_000, 5, 3),
};

/** What the figure shows of its sizes and presets; the cut and the kind of features are in every frame. */
export const ends: EndsPlan = {
  controls: ['train-images'],
  sizes: [{ data: 'mnist' }, { data: 'digits' }],
  follows: () => ['features', 'boundary'],
};

/** What the card of a kept network says of it. */
export const card: CardWords = {
  network: 'LeNet-5',
  training: 'Adam, batches of 64, cross-entropy',
  notFor: 'reading anybody’s handwriting: it saw few digits and was made to be cut in two',
};
