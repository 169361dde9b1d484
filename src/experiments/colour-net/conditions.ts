import type { Conditions } from '../condition.ts';
import type { CardWords } from '../registry.ts';
import type { ColourParams } from './schema.ts';

/** What `npm run reproduce -- colour-net` runs. */
export const conditions: Conditions<ColourParams> = {
  'cifar-10': { params: {}, seeds: 1 },
};

/** What the card of the kept network says of it. */
export const card: CardWords = {
  network:
    'A network for colour pictures of 32 x 32: convolutions of 16 filters of 5 x 5 and 32, 64, 64 of 3 x 3, each with batch normalisation and ReLU, three halved by the maximum, the mean of every map and a dense layer of ten classes,',
  training:
    'Adam, batches of 64, cross-entropy, the rate falling as half a cosine; pictures read as (2p - 255) / 255, half of them mirrored, all moved by a few pixels',
  notFor: 'telling what is on anybody’s photographs: it was made to be taken apart',
};
