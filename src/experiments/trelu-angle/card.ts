import type { CardWords } from '../registry.ts';

/** What the card of a kept network says of it. */
export const card: CardWords = {
  network: 'LeNet-5 with a threshold after every hidden layer, on cosines (no biases there) or on raw responses',
  training: 'Adam, batches of 64, cross-entropy',
  notFor: 'reading anybody’s handwriting: it was made to show what a threshold keeps and what it cuts off',
};
