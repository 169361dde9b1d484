import type { Conditions } from '../condition.ts';
import type { CardWords } from '../registry.ts';
import type { TwoSeedsParams } from './schema.ts';

/** What `npm run reproduce -- two-seeds` runs for claims 0.1 to 0.3 and 0.13: five pairs on each data set. */
export const conditions: Conditions<TwoSeedsParams> = {
  'cifar-10': { params: { data: 'cifar-10' }, seeds: 5 },
  scenes: { params: { data: 'scenes' }, seeds: 5 },
};

/** What the card of the kept networks says of them. */
export const card: CardWords = {
  network:
    'Two networks of Guth and Menard’s block in three layers of 32 maps, with first weights of their own (`first`, `second`),',
  training: 'stochastic gradient descent with momentum 0.9, batches of 64, cross-entropy',
  notFor: 'telling what is on a picture: they were made small and in seconds, to be compared with each other',
};
