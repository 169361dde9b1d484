import type { CardWords } from '../registry.ts';

/** What the card of a kept network says of it. */
export const card: CardWords = {
  network: 'LeNet-5',
  training: 'Adam, batches of 64, cross-entropy',
  notFor: 'reading anybody’s handwriting: it saw few digits and was made to be cut in two',
};
