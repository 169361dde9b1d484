import type { CardWords } from '../registry.ts';

/** What the card of a kept pair of networks says of it. */
export const card: CardWords = {
  network: 'LeNet-5 and a network of as many parameters with one convolution',
  training: 'Adam, batches of 64, cross-entropy, digits over generated backgrounds',
  notFor: 'reading anybody’s handwriting: it was made to show what a network keeps of a digit and of its background',
};
