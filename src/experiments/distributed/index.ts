import type { Images } from '../../data/images.ts';
import { digitBatch } from '../digits-read.ts';
import { training } from '../training/experiment.ts';
import { type measured as Measures, measured, type Reading } from './frame.ts';
import { NETWORK, readingOf } from './measure.ts';
import { distributedPresets, distributedSchema, LAYERS, type LayerName } from './schema.ts';

export { distributedPresets as presets, measured };

/** Training pictures that means, directions and readouts come from. */
const FITTED = 1000;
const TEST_IMAGES = 2000;
/** A frame takes two layers apart. */
const FRAMES = 5;

/** Trains LeNet-5 on digits and switches off, in either hidden dense layer, every unit, every class's direction, and random ones. */
export const experiment = training({
  id: 'distributed',
  version: 1,
  schema: distributedSchema,
  measured,
  async data(params, lab): Promise<{ readonly train: Images; readonly fitted: Images; readonly test: Images }> {
    const train = await lab.data(params.data, 'train', params['train-images']);
    const test = await lab.data(params.data, 'test', Math.min(TEST_IMAGES, lab.testImages));
    return { train, fitted: { ...train, count: Math.min(FITTED, train.count) }, test };
  },
  network: () => NETWORK,
  lessons: (params, { train }) => ({
    samples: train.count,
    epochs: params.epochs,
    frames: FRAMES,
    batchOf: (order) => digitBatch(train, order),
  }),
  tests: { passing: 300, epoch: 500, most: TEST_IMAGES },
  measure: (weights, { data: { fitted, test }, lab, count }) =>
    readingOf(weights, fitted, { images: test, count }, () => lab.breathe()),
  async result(weights, { data: { fitted, test }, lab, count }, { frame }) {
    return resultOf(frame ?? (await readingOf(weights, fitted, { images: test, count }, () => lab.breathe())));
  },
});

type Result = Readonly<Record<keyof typeof Measures, number>>;

/** The numbers of a reading: losses are shares of a class's pictures, means over the classes. */
export function resultOf({ of, right, layers, testImages }: Reading): Result {
  const classes = [...Array(10).keys()];
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value / list.length, 0);
  const lost = (c: number, left: number): number => (right[c]! - left) / Math.max(1, of[c]!);
  const out: Record<string, number> = { accuracy: right.reduce((sum, count) => sum + count, 0) / testImages };
  for (const name of LAYERS) {
    const { units, best, directions, random, probes } = layers[name as LayerName];
    const ofUnit = (unit: number, c: number): number => lost(c, units[10 * unit + c]!);
    const eight = probes.n.indexOf(8);
    out[`best.${name}`] = mean(classes.map((c) => ofUnit(best[c]!, c)));
    out[`worst.${name}`] = mean(
      classes.map((c) => Math.max(...Array.from({ length: units.length / 10 }, (_, j) => ofUnit(j, c)))),
    );
    out[`direction.${name}`] = mean(classes.map((c) => lost(c, directions[11 * c]!)));
    const draws = Array.from({ length: random.length / 10 }, (_, n) =>
      classes.map((k) => lost(k, random[10 * n + k]!)),
    );
    out[`random.${name}`] = mean(draws.map(mean));
    out[`random.worst.${name}`] = mean(draws.map((all) => Math.max(...all)));
    out[`others.${name}`] = mean(
      classes.map((c) => mean(classes.filter((k) => k !== c).map((k) => lost(k, directions[10 * c + k]!)))),
    );
    out[`probe.units.${name}`] = probes.units[eight]!;
    out[`probe.best.${name}`] = probes.best[eight]!;
    out[`probe.directions.${name}`] = probes.directions[eight]!;
  }
  return out as Result;
}
