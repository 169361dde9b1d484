import type { Condition, Conditions } from '../condition.ts';
import type { CardWords } from '../registry.ts';
import type { LayersParams } from './schema.ts';

const of = (network: LayersParams['network'], seeds = 5): Condition<LayersParams> => ({
  params: { network, data: 'mnist', 'train-images': 20_000, epochs: 4 },
  seeds,
});

/** What `npm run statistics -- layers` trains: every network alike. The first seed of each is what the figure takes apart. */
export const conditions: Conditions<LayersParams> = {
  digits: of('digits'),
  unpooled: of('unpooled'),
  bag: of('bag'),
  perceptron: of('perceptron'),
  strided: of('strided', 1),
};

/** What the card of a kept network says of it. */
export const card: CardWords = {
  network: 'A network of convolutions and dense layers, or of dense layers alone,',
  training: 'Adam, batches of 64, cross-entropy, the rate falling as half a cosine',
  notFor: 'reading anybody’s handwriting: it was made to be taken apart',
};
