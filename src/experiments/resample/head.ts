import { type LinearMap, ridgeRegression } from '../../math/ridge-regression.ts';
import { type Inputs, responses, shareRight } from '../../nets/answers.ts';
import type { Network } from '../../nets/network.ts';
import { tensorNamed } from '../../nets/weights.ts';
import type { Pictures } from '../natural/pictures.ts';

/** What the ridge adds to every feature's variance. */
const PENALTY = 0.001;

/** What a network's head reads: the mean of every map of its last layer, pictures x width. */
export async function features(
  { spec, weights }: Network,
  pictures: Inputs,
  breathe?: () => Promise<void>,
): Promise<Float32Array> {
  const last = spec.layers.findIndex(({ kind }) => kind === 'global-average');
  return (await responses({ spec, weights }, pictures, [last], { ...(breathe && { breathe }) }))[0]!;
}

/** The dense layer of a network. */
export function headOf({ weights }: Pick<Network, 'weights'>): LinearMap {
  return {
    weights: Float64Array.from(tensorNamed(weights, 'dense/weights').values),
    biases: Float64Array.from(tensorNamed(weights, 'dense/biases').values),
  };
}

/** A head fitted anew, in closed form: the ridge regression of the classes (1 for a picture's own, 0 for the others) on the features. */
export function fittedHead(values: Float32Array, { labels }: Pick<Pictures, 'labels'>, classes: number): LinearMap {
  const targets = new Float32Array(labels.length * classes);
  for (const [i, label] of labels.entries()) targets[i * classes + label] = 1;
  return ridgeRegression(values, targets, labels.length, PENALTY);
}

/** Share of pictures read rightly, 0 to 1, by a head from their features. */
export function shareRead(values: Float32Array, head: LinearMap, labels: Uint8Array): number {
  const classes = head.biases.length;
  const width = values.length / labels.length;
  const scores = new Float32Array(labels.length * classes);
  for (let i = 0; i < labels.length; i++) {
    for (let c = 0; c < classes; c++) {
      let score = head.biases[c]!;
      for (let k = 0; k < width; k++) score += values[i * width + k]! * head.weights[k * classes + c]!;
      scores[i * classes + c] = score;
    }
  }
  return shareRight(scores, labels, classes);
}
