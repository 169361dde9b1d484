import type { Condition, Conditions } from '../condition.ts';
import type { CardWords } from '../registry.ts';
import type { ClustersParams } from './schema.ts';

const of = (params: Partial<ClustersParams>): Condition<ClustersParams> => ({
  params: { data: 'mnist', ...params },
  seeds: 10,
});
const learn = (labels: number, steps?: number): Condition<ClustersParams> =>
  of({ labels, 'k-means-anchors': 'learn', ...(steps && { steps }) });

/**
 * What `npm run reproduce -- anchor-clusters` runs. `browser` is the figure as it opens; `learn-<labels>` lets the labels
 * move the anchors that k-means found too: a random start against a k-means start, by number of labels; `normal` draws weights from N(0, 1), as the
 * published figure of anchor motion did.
 */
export const conditions: Conditions<ClustersParams> = {
  browser: of({}),
  'ten-thousand': of({ labels: 10_000, steps: 750 }),
  normal: of({ init: 'normal' }),
  'learn-10': learn(10),
  'learn-30': learn(30),
  'learn-100': learn(100),
  'learn-300': learn(300),
  'learn-1000': learn(1000),
  'learn-3000': learn(3000),
  'learn-10000': learn(10_000, 750),
};

/** What the card of a kept network says of it. */
export const card: CardWords = {
  network: 'Three LeNet-5 side by side, with trained, k-means and random anchors,',
  training: 'Adam, batches of 64, cross-entropy',
  notFor: 'reading anybody’s handwriting: they have seen a few hundred labelled digits',
};
