import type { Condition, Conditions } from '../condition.ts';
import type { JointParams } from './schema.ts';

/** So many pictures, so often, for random labels to be learnt by heart, and for what is compared with them. */
const BY_HEART = { 'train-images': 500, epochs: 40 } as const;

const of = (kernel: JointParams['kernel'], params: Partial<JointParams>, seeds = 1): Condition<JointParams> => ({
  params: { ...params, kernel },
  seeds,
});

/**
 * What `npm run statistics -- spatial-eigenvectors` trains, and `npm run reproduce -- joint-filters` again. `few` is the twin
 * of `random`: the true labels of the same pictures, in as many passes.
 */
export const conditions: Conditions<JointParams> = {
  'untrained-5': of('5', { 'train-images': 500, epochs: 0 }, 3),
  'cifar-10-5': of('5', {}, 3),
  'scenes-5': of('5', { data: 'scenes' }, 2),
  'cifar-100-5': of('5', { data: 'cifar-100' }, 2),
  'untrained-7': of('7', { 'train-images': 500, epochs: 0 }, 3),
  'cifar-10-7': of('7', {}, 2),
  'scenes-7': of('7', { data: 'scenes' }),
  'random-5': of('5', { labels: 'random', ...BY_HEART }, 2),
  'few-5': of('5', BY_HEART, 2),
  'cifar-100-7': of('7', { data: 'cifar-100' }),
};
