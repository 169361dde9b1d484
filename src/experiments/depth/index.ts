import { accuracy } from '../../nets/answers.ts';
import { partOf } from '../../nets/side-by-side.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { training } from '../training/experiment.ts';
import type { Place } from '../training/place.ts';
import { apartOf } from './apart.ts';
import { type DepthFrame, measured } from './frame.ts';
import { type Language, languageOf, SIZE, TESTS, type Texts } from './language.ts';
import { NETWORKS, RACERS, type Racer, SEEN } from './networks.ts';
import { depthPresets, depthSchema } from './schema.ts';

export { depthPresets as presets, measured };

/** A frame measures four networks. */
const FRAMES = 20;

/**
 * Trains four networks on the same examples of a language drawn at random: deep with local filters, deep and dense, deep
 * without rectifiers, and with one hidden layer.
 */
export const experiment = training({
  id: 'depth',
  version: 1,
  schema: depthSchema,
  measured,
  data: ({ seed, examples }) => languageOf(seed, Number(examples)),
  network: () => NETWORKS,
  lessons: ({ epochs }, { train }) => ({
    samples: train.count,
    epochs,
    frames: FRAMES,
    rates: { kind: 'cosine' },
    batchOf: (order) => batchOf(train, order),
  }),
  tests: { passing: 500, epoch: 500, most: TESTS },
  measure: (weights, { data, lab, count, last, place, params }) =>
    // A pass is short: not every one ends in a frame.
    last || isDue(place, params.epochs) ? measure(weights, data, count, lab) : Promise.resolve(undefined),
  look: (weights, { data, lab, count }) => measure(weights, data, count, lab),
  async result(weights, { data, lab, count }, { frame }) {
    const { fitted, apart, ...end } = frame ?? (await measure(weights, data, count, lab));
    const numbers: Record<string, number> = {};
    for (const racer of RACERS) {
      numbers[`accuracy.${racer}`] = end[racer];
      numbers[`fitted.${racer}`] = fitted[racer];
    }
    for (const layer of [1, 2, 3])
      for (const level of [1, 2, 3]) numbers[`apart.${layer}.${level}`] = apart.deep[layer]![level - 1]!;
    return numbers as Record<keyof typeof measured, number>;
  },
});

/** Before the first pass is over, and then about twenty times. */
const isDue = ({ epoch }: Place, epochs: number): boolean =>
  epoch < 1 || (Number.isInteger(epoch) && epoch % Math.max(1, Math.round(epochs / FRAMES)) === 0);

function batchOf({ values, labels }: Texts, order: Uint32Array) {
  const x = new Float32Array(order.length * SIZE);
  for (const [i, n] of order.entries()) x.set(values.subarray(n * SIZE, (n + 1) * SIZE), i * SIZE);
  return { x, targets: Uint8Array.from(order, (n) => labels[n]!) };
}

async function measure(
  weights: Weights,
  { train, test, pairs }: Language,
  count: number,
  lab: Pick<Lab, 'breathe'>,
): Promise<Omit<DepthFrame, keyof Place>> {
  const breathe = () => lab.breathe();
  const right: Partial<Record<Racer, number>> = {};
  const fitted: Partial<Record<Racer, number>> = {};
  const networkOf = (racer: Racer) => ({ spec: NETWORKS[racer], weights: partOf(weights, racer) });
  const some = (texts: Texts) => ({ ...texts, count: Math.min(texts.count, count) });
  for (const racer of RACERS) {
    right[racer] = await accuracy(networkOf(racer), some(test), test.labels, { breathe });
    fitted[racer] = await accuracy(networkOf(racer), some(train), train.labels, { breathe });
  }
  return {
    ...(right as Record<Racer, number>),
    fitted: fitted as Record<Racer, number>,
    apart: {
      deep: await apartOf(networkOf('deep'), pairs, SEEN.deep, breathe),
      dense: await apartOf(networkOf('dense'), pairs, SEEN.dense, breathe),
    },
    testImages: count,
  };
}
