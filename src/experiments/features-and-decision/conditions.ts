import type { Condition, Conditions } from '../condition.ts';
import type { DecisionParams } from './schema.ts';

/** The sizes of the curve: everything that learns from batches sees at least about 300 of them, and every digit five times. */
const size = (count: number, epochs: number): Condition<DecisionParams> => ({
  params: { data: 'mnist', 'train-images': count, epochs, 'test-images': 2000 },
  seeds: 5,
});

/** What `npm run reproduce -- features-and-decision` runs. */
export const conditions: Conditions<DecisionParams> = {
  browser: { params: { data: 'mnist' }, seeds: 5 },
  'labels-100': size(100, 150),
  'labels-300': size(300, 60),
  'labels-1000': size(1000, 20),
  'labels-3000': size(3000, 7),
  'labels-10000': size(10_000, 5),
};
