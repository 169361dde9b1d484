import type { CardWords } from '../registry.ts';

/** What the card of the kept networks says of them. */
export const card: CardWords = {
  network:
    'Two LeNet-5 of one start, one taught with wrong labels among its labels (`told`), one with right ones (`clean`),',
  training: 'Adam, batches of 64, cross-entropy, both on the same batches',
  notFor: 'reading anybody’s handwriting: one of the two was taught falsehoods on purpose',
};
