import type { Conditions } from '../condition.ts';
import type { EndsPlan } from '../ends.ts';
import type { CardWords } from '../registry.ts';
import { type SharingParams, sharingSchema } from './schema.ts';

type World = Pick<SharingParams, 'pixels' | 'train-images'>;

/** The three worlds at the three sizes. */
const WORLDS: readonly World[] = sharingSchema.pixels.values.flatMap((pixels) =>
  sharingSchema['train-images'].values.map((count) => ({ pixels, 'train-images': count })),
);

/** What `npm run reproduce -- sharing` runs for claims 1.25 and 1.28. */
export const conditions: Conditions<SharingParams> = Object.fromEntries(
  WORLDS.map((world) => [
    `${world.pixels}-${world['train-images']}`,
    { params: { ...world, data: 'mnist' }, seeds: 5 },
  ]),
);

/** The ends that the figure shows until a recording or a run of the reader's has come. */
export const ends: EndsPlan = { controls: ['pixels', 'train-images'] };

/** What the card of the kept runs says of the networks. */
export const card: CardWords = {
  network:
    'Three networks that differ in their first layer: convolutional, locally connected without sharing, and dense; behind it ReLU, 2 x 2 max pooling and a dense layer of ten,',
  training: 'Adam, batches of 50, cross-entropy, a rate of its own for each network, falling as half a cosine',
  data: 'So many digits of that set’s training images; where they are fewer than 2,000, the seed says which of the first 2,000.',
};
