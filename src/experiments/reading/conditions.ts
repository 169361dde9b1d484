import type { Condition, Conditions } from '../condition.ts';
import type { EndsPlan } from '../ends.ts';
import type { CardWords } from '../registry.ts';
import type { ReadingParams } from './schema.ts';

const HEADS = ['linear', 'hidden', 'dense', 'average'] as const;

/** What `npm run reproduce -- reading` runs: every kind of network on both sets. */
export const conditions: Conditions<ReadingParams> = Object.fromEntries(
  (['mnist', 'digits'] as const).flatMap((data) =>
    HEADS.map((head): [string, Condition<ReadingParams>] => [`${head}-${data}`, { params: { head, data }, seeds: 5 }]),
  ),
);

/** The ends that the figure shows until a recording or a run of the reader's has come; both kinds of weights are in every frame. */
export const ends: EndsPlan = { controls: ['head', 'weights'], follows: () => ['weights'] };

/** What the card of a kept network says of it. */
export const card: CardWords = {
  network:
    'A network from 28 x 28 pixels to ten scores: linear, or with a hidden layer, or with two convolutions before it',
  training: 'Adam, batches of 64, cross-entropy',
  notFor: 'reading anybody’s handwriting: it was made to be read itself',
};
