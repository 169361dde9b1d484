import type { Conditions } from '../condition.ts';
import type { EndsPlan } from '../ends.ts';
import type { CardWords } from '../registry.ts';
import { type DepthParams, depthSchema } from './schema.ts';

/**
 * What `npm run reproduce -- depth` runs for claims 1.1 and 1.29: every seed draws a language of its own. The most examples
 * are gone through half as often: enough for all but the linear network to know them by heart.
 */
export const conditions: Conditions<DepthParams> = Object.fromEntries(
  depthSchema.examples.values.map((examples) => [
    `examples-${examples}`,
    { params: { examples, ...(examples === '8192' && { epochs: 20 }) }, seeds: 5 },
  ]),
);

/** The ends that the figure shows until a recording or a run of the reader's has come. */
export const ends: EndsPlan = { controls: ['examples'] };

/** What the card of the kept runs says of the networks. */
export const card: CardWords = {
  network:
    'Four networks: three convolutions of two neighbours each, three dense layers, the convolutions without rectifiers, and one hidden layer,',
  training: 'Adam, batches of 64, cross-entropy, the rate falling as half a cosine',
  data: 'So many examples of a Random Hierarchy Model (Cagnetta et al., 2024) whose rules the seed draws: 8 classes, 8 symbols, 3 levels of pairs, 4 pairs a symbol.',
};
