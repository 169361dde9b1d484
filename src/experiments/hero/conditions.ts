import type { Condition, Conditions } from '../condition.ts';
import type { CardWords } from '../registry.ts';
import type { HeroParams } from './schema.ts';

const full = (activation: HeroParams['activation']): Condition<HeroParams> => ({
  params: { activation, data: 'mnist', 'train-images': 60_000, epochs: 10 },
  seeds: 9,
});

/** Among the seeds of each stands the network of the home page: the one in the middle. */
export const conditions: Conditions<HeroParams> = {
  relu: full('relu'),
  linear: full('linear'),
  abs: full('abs'),
};

/** What the card of a kept network says of it. */
export const card: CardWords = {
  network: 'A network of two convolutions and one dense layer',
  training: 'Adam, batches of 64, cross-entropy',
  notFor: 'reading anybody’s handwriting: it was made to show how one network sees digits and their negatives',
};
