import type { Condition, Conditions } from '../condition.ts';
import type { EndsPlan } from '../ends.ts';
import type { CardWords } from '../registry.ts';
import type { CurveFitParams } from './schema.ts';

const of = (params: Partial<CurveFitParams>): Condition<CurveFitParams> => ({ params, seeds: 5 });

/** What `npm run reproduce -- curve-fit` runs for claim 2.3: the figure's defaults, and its error against its width. */
export const conditions: Conditions<CurveFitParams> = {
  browser: of({}),
  'relu-1': of({ width: 1 }),
  'relu-2': of({ width: 2 }),
  'relu-4': of({ width: 4 }),
  'relu-8': of({ width: 8 }),
  'relu-32': of({ width: 32 }),
  'relu-64': of({ width: 64 }),
  'tanh-4': of({ activation: 'tanh', width: 4 }),
  'tanh-16': of({ activation: 'tanh', width: 16 }),
  'tanh-64': of({ activation: 'tanh', width: 64 }),
  'linear-64': of({ activation: 'linear', width: 64 }),
  together: of({ init: 'together' }),
  positive: of({ examples: 'positive' }),
};

/** Ends of runs around the opening settings, kept for the figure. */
export const ends: EndsPlan = { controls: ['width', 'activation', 'curve'] };

/** What the card of a kept network says of it. */
export const card: CardWords = {
  network: 'One hidden layer between two numbers, x and y,',
  training: 'Adam, batches of 64 out of 128 examples, mean squared error',
  notFor: 'anything outside the range of its examples',
};
