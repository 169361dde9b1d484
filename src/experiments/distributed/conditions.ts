import type { Conditions } from '../condition.ts';
import type { CardWords } from '../registry.ts';
import type { DistributedParams } from './schema.ts';

/** What `npm run reproduce -- distributed` runs for claims 1.8, 1.9 and 1.42: the figure's defaults on both sets, and more of MNIST. */
export const conditions: Conditions<DistributedParams> = {
  browser: { params: { data: 'mnist' }, seeds: 5 },
  digits: { params: { data: 'digits' }, seeds: 5 },
  longer: { params: { data: 'mnist', 'train-images': 20_000, epochs: 5 }, seeds: 5 },
};

/** What the card of a kept network says of it. */
export const card: CardWords = {
  network: 'LeNet-5',
  training: 'Adam, batches of 64, cross-entropy',
};
