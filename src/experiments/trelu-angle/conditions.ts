import type { Condition, Conditions } from '../condition.ts';
import type { EndsPlan } from '../ends.ts';
import type { CardWords } from '../registry.ts';
import { type TreluParams, treluSchema } from './schema.ts';

/** The size of a run in the figure, so that the reader's own run is one more draw. */
const SIZE = { data: 'mnist', 'train-images': 3000, epochs: 3 } as const satisfies Partial<TreluParams>;

/** A condition for each threshold, `<name>-<threshold>`. */
function sweep(
  name: string,
  thresholds: readonly number[],
  params: Partial<TreluParams>,
  seeds = 10,
): [string, Condition<TreluParams>][] {
  return thresholds.map((threshold) => [`${name}-${threshold}`, { params: { ...SIZE, ...params, threshold }, seeds }]);
}

/**
 * Plain ReLU whose learning rate is divided by 1 - threshold, `<name>-<threshold>`: a start that undoes a threshold makes the
 * weights smaller by that factor, so that a step of Adam, which has one length, leads so much further.
 */
const faster = (name: string, thresholds: readonly number[], params: Partial<TreluParams>) =>
  thresholds.map((threshold): [string, Condition<TreluParams>] => [
    `${name}-${threshold}`,
    {
      params: {
        ...SIZE,
        ...params,
        threshold: 0,
        'learning-rate': treluSchema['learning-rate'].default / (1 - threshold),
      },
      seeds: 10,
    },
  ]);

/** Ten times as many passes: where a difference in speed alone would be gone. */
const LONG = 30;

const SEVEN = [0, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9];

/** What `npm run reproduce -- trelu-angle` runs: accuracy against the threshold on cosines and on raw responses. */
export const conditions: Conditions<TreluParams> = {
  browser: { params: SIZE, seeds: 5 },
  ...Object.fromEntries([
    ...sweep('patches', [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.9], { variant: 'cosine', anchors: 'patches' }),
    ...sweep('random', SEVEN, { variant: 'cosine', anchors: 'random' }),
    ...sweep('raw', SEVEN, { variant: 'raw' }, 10),
    ...sweep('compensated', [0.3, 0.5, 0.7, 0.9], { variant: 'raw', compensate: 'on' }, 10),
    ...faster('faster', [0.3, 0.5, 0.7, 0.9], { variant: 'raw' }),
    ...faster('patches-faster', [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.9], { variant: 'cosine', anchors: 'patches' }),
    ...sweep('long-raw', [0], { variant: 'raw', epochs: LONG }, 10),
    ...sweep('long-compensated', [0.5, 0.7], { variant: 'raw', compensate: 'on', epochs: LONG }, 10),
    ...sweep('long-patches', [0, 0.3, 0.5], { variant: 'cosine', anchors: 'patches', epochs: LONG }, 10),
  ]),
};

/** The ends that the figure shows at every threshold, on each of its lines. */
export const ends: EndsPlan = {
  controls: ['threshold', 'variant'],
  sizes: [{}, { anchors: 'random' }, { variant: 'raw' }, { variant: 'raw', compensate: 'on' }, { data: 'digits' }],
};

/** What the card of a kept network says of it. */
export const card: CardWords = {
  network: 'LeNet-5 with a threshold after every hidden layer, on cosines (no biases there) or on raw responses',
  training: 'Adam, batches of 64, cross-entropy',
  notFor: 'reading anybody’s handwriting: it was made to show what a threshold keeps and what it cuts off',
};
