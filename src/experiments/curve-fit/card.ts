import type { CardWords } from '../registry.ts';

/** What the card of a kept network says of it. */
export const card: CardWords = {
  network: 'One hidden layer between two numbers, x and y,',
  training: 'Adam, batches of 64 out of 128 examples, mean squared error',
  notFor: 'anything outside the range of its examples',
};
