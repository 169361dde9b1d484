import type { CardWords } from '../registry.ts';

/** What the card of a kept network says of it. */
export const card: CardWords = {
  network: 'LeNet-5',
  training: 'Adam, batches of 64, cross-entropy',
  notFor: 'reading anybody’s handwriting: it was made to show how one network sees digits and their negatives',
};
