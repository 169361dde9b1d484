import type { CardWords } from '../registry.ts';

/** What the card of a kept network says of it. */
export const card: CardWords = {
  network: 'Three LeNet-5 side by side, with trained, k-means and random anchors,',
  training: 'Adam, batches of 64, cross-entropy',
  notFor: 'reading anybody’s handwriting: they have seen a few hundred labelled digits',
};
