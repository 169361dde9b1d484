import type { Condition, Conditions } from '../condition.ts';
import type { EndsPlan } from '../ends.ts';
import type { CardWords } from '../registry.ts';
import type { WrongLabelsParams } from './schema.ts';

const share = (wrong: number): Condition<WrongLabelsParams> => ({ params: { data: 'mnist', wrong }, seeds: 5 });

/** What `npm run reproduce -- wrong-labels` runs for claim 2.26: the figure's defaults, and other shares at their size. */
export const conditions: Conditions<WrongLabelsParams> = {
  browser: { params: { data: 'mnist' }, seeds: 5 },
  'none-wrong': share(0),
  'wrong-20': share(0.2),
  'wrong-40': share(0.4),
  'wrong-60': share(0.6),
  'wrong-80': share(0.8),
  'all-noise': share(0.9),
};

/** The ends that the figure shows until a recording or a run of the reader's has come. */
export const ends: EndsPlan = { controls: ['wrong', 'epochs'], sizes: [{ data: 'mnist' }] };

/** What the card of the kept networks says of them. */
export const card: CardWords = {
  network:
    'Two LeNet-5 of one start, one taught with wrong labels among its labels (`told`), one with right ones (`clean`),',
  training: 'Adam, batches of 64, cross-entropy, both on the same batches',
  notFor: 'reading anybody’s handwriting: one of the two was taught falsehoods on purpose',
};
