import type { Images } from '../../data/images.ts';
import { createRandom } from '../../data/random.ts';
import { symmetricEigen } from '../../math/symmetric-eigen.ts';
import { responses } from '../../nets/answers.ts';
import { lenet } from '../../nets/lenet.ts';
import type { Weights } from '../../nets/weights.ts';
import { digitsRead } from '../digits-read.ts';
import { directionOfVariance } from './equal-variance.ts';
import type { Reading, Switched } from './frame.ts';
import { type Dense, denseOf, Head } from './head.ts';
import { classDirections, meanOf, type Points, separations } from './points.ts';
import { probesOf } from './probes.ts';
import { LAYERS, type LayerName, UNITS } from './schema.ts';

export const NETWORK = lenet();

/** Where in the list of layers the rectified answers of the two hidden dense layers stand. */
const AT: Readonly<Record<LayerName, number>> = { dense1: 8, dense2: 10 };
/** Random directions for every class. */
export const DRAWS = 5;
/** Streams of a look's own: nothing of the run is drawn. */
const SEED = 1;

/** Takes the layers of a network apart: `train` for means, directions and readouts, `test` for what is read without them. */
export async function readingOf(
  weights: Weights,
  train: Images,
  test: { readonly images: Images; readonly count: number },
  breathe: () => Promise<void>,
): Promise<Reading> {
  const ask = (images: Images, count: number) =>
    responses(
      { spec: NETWORK, weights },
      digitsRead(images, count),
      LAYERS.map((name) => AT[name]),
      { breathe },
    );
  const learnt = await ask(train, train.count);
  const tested = await ask(test.images, test.count);
  const of = new Float32Array(10);
  for (let i = 0; i < test.count; i++) of[test.images.labels[i]!]!++;
  const layers: Partial<Record<LayerName, Switched>> = {};
  let right: Float32Array = new Float32Array(10);
  for (const [k, name] of LAYERS.entries()) {
    const points = (values: Float32Array, { labels }: Images): Points => ({
      count: values.length / UNITS[name],
      size: UNITS[name],
      values,
      labels,
    });
    const [from, to] = [points(learnt[k]!, train), points(tested[k]!, test.images)];
    const above = name === 'dense1' ? ['dense2', 'dense3'] : ['dense3'];
    const head = new Head(
      to,
      meanOf(from),
      above.map((layer): Dense => denseOf(weights, layer)),
    );
    right = head.rightWithout();
    layers[name] = switchedOff(from, to, head);
    await breathe();
  }
  return { of, right, layers: layers as Record<LayerName, Switched>, testImages: test.count };
}

function switchedOff(train: Points, test: Points, head: Head): Switched {
  const { size } = train;
  const units = new Float32Array(size * 10);
  for (let j = 0; j < size; j++)
    units.set(head.rightWithout(Float64Array.from({ length: size }, (_, i) => (i === j ? 1 : 0))), 10 * j);
  const apart = separations(train);
  const best = Uint8Array.from({ length: 10 }, (_, c) => {
    const own = apart.subarray(c * size, (c + 1) * size);
    return own.indexOf(Math.max(...own));
  });
  const covariance = covarianceOf(train);
  const eigen = symmetricEigen(covariance, size);
  const random = createRandom(SEED, 'directions');
  const directions = new Float32Array(100);
  const drawn = new Float32Array(DRAWS * 100);
  for (const [c, direction] of classDirections(train).entries()) {
    directions.set(head.rightWithout(direction), 10 * c);
    const variance = varianceAlong(covariance, direction);
    for (let n = 0; n < DRAWS; n++)
      drawn.set(head.rightWithout(directionOfVariance(eigen, variance, random)), 10 * (DRAWS * c + n));
  }
  return { units, best, directions, random: drawn, probes: probesOf(train, test, createRandom(SEED, 'probes')) };
}

/** size x size, about the mean. */
function covarianceOf(points: Points): Float64Array {
  const { count, size, values } = points;
  const mean = meanOf(points);
  const out = new Float64Array(size * size);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < size; j++) {
      const share = (values[i * size + j]! - mean[j]!) / count;
      if (share !== 0) for (let k = 0; k < size; k++) out[j * size + k]! += share * (values[i * size + k]! - mean[k]!);
    }
  return out;
}

const varianceAlong = (covariance: Float64Array, direction: Float64Array): number =>
  direction.reduce(
    (sum, a, j) => sum + a * direction.reduce((inner, b, k) => inner + b * covariance[j * direction.length + k]!, 0),
    0,
  );
