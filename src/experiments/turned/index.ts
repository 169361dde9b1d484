import type { Images } from '../../data/images.ts';
import { createRandom } from '../../data/random.ts';
import { partOf } from '../../nets/side-by-side.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { training } from '../training/experiment.ts';
import { nearestCopies } from './copies.ts';
import { measured, type Shown } from './frame.ts';
import { FILTER, SIDE } from './learners.ts';
import { filtersOf, measure, type TestDigits } from './measure.ts';
import { firstWeights, turnedNetworks } from './networks.ts';
import { STEPS, type TurnedParams, turnedPresets, turnedSchema } from './schema.ts';
import { smoothFilters, smoothness } from './smooth-filters.ts';
import { type AffineMap, movedBy, writeWarped } from './warp.ts';

export { measured, turnedPresets as presets };

const SIZE = SIDE * SIDE;
/** Test digits: each is looked at 75 times by three networks. */
const TEST_IMAGES = 200;
/** Training digits that are turned are moved too, by up to so many pixels each way. */
const MOVED = 3;
/** Draws of smooth random filters that the learnt ones are compared with. */
const DRAWS = 10;

interface Material {
  /** Upright, and the same digits turned and moved: 0 to 1, picture by picture. */
  readonly upright: Float32Array;
  readonly turned: Float32Array;
  readonly labels: Uint8Array;
}

const unit = ({ pixels }: Images): Float32Array => Float32Array.from(pixels, (p) => p / 255);

/** Each digit turned by an angle of its own, all equally likely, and moved (stream `turns`): in exact arithmetic, without a cosine. */
function material(images: Images, seed: number): Material {
  const random = createRandom(seed, 'turns');
  const upright = unit(images);
  const turned = new Float32Array(upright.length);
  for (let i = 0; i < images.count; i++) {
    const [x, y] = [random.normal(), random.normal()];
    const length = Math.sqrt(x * x + y * y) || 1;
    const [cos, sin] = [x / length, y / length];
    const turn: AffineMap = [cos, sin, 0, -sin, cos, 0];
    const pixels = () => random.below(2 * MOVED + 1) - MOVED;
    writeWarped(
      upright.subarray(i * SIZE, (i + 1) * SIZE),
      SIDE,
      movedBy(turn, pixels(), pixels(), SIDE),
      turned,
      i * SIZE,
    );
  }
  return { upright, turned, labels: images.labels };
}

function picked(all: Float32Array, order: Uint32Array): Float32Array {
  const batch = new Float32Array(order.length * SIZE);
  for (const [to, from] of order.entries()) batch.set(all.subarray(from * SIZE, (from + 1) * SIZE), to * SIZE);
  return batch;
}

interface Moment {
  readonly params: TurnedParams;
  readonly lab: Lab;
  readonly count: number;
}

async function testDigits({ params, lab, count }: Moment): Promise<TestDigits> {
  const images = await lab.data(params.data, 'test', count);
  return { pixels: unit(images), labels: images.labels, breathe: () => lab.breathe() };
}

const shown = async (weights: Weights, moment: Moment & { readonly ended: boolean }): Promise<Shown> =>
  measure(weights, moment.params, await testDigits(moment), moment.ended);

/**
 * Trains three networks on the same digits in the same order: one sees them upright, one each of them turned by an angle of
 * its own and moved a little, one sees what the second sees through a spatial transformer.
 */
export const experiment = training({
  id: 'turned',
  version: 1,
  schema: turnedSchema,
  measured,
  data: async (params, lab, looking): Promise<Material | undefined> =>
    looking ? undefined : material(await lab.data(params.data, 'train', params['train-images']), params.seed),
  network: turnedNetworks,
  start: firstWeights,
  lessons: (params, data) => ({
    samples: data!.labels.length,
    epochs: params.epochs,
    frames: 6,
    batchOf(order) {
      const targets = Uint8Array.from(order, (i) => data!.labels[i]!);
      const x = picked(data!.turned, order);
      return {
        upright: { x: picked(data!.upright, order), targets },
        turned: { x, targets },
        transformer: { x, targets },
      };
    },
  }),
  tests: { passing: 60, epoch: 100, most: TEST_IMAGES },
  measure: shown,
  async result(weights, moment, { frame }) {
    const end = frame ?? (await shown(weights, moment));
    const { angle, scale, shear, made } = end;
    const mean = (shares: Float32Array): number => shares.subarray(1).reduce((a, b) => a + b, 0) / (shares.length - 1);
    const filters = filtersOf(partOf(weights, 'turned'));
    const best = (list: readonly Float32Array[]): number =>
      nearestCopies(list, FILTER).reduce((sum, { cosine }) => sum + cosine, 0) / list.length;
    const wanted = smoothness(filters, FILTER);
    const draws = Array.from({ length: DRAWS }, (_, i) => {
      const random = createRandom(moment.params.seed, `smooth-filters-${i}`);
      return best(smoothFilters(filters.length, FILTER, wanted, random));
    });
    return {
      'upright.0': angle.upright[STEPS]!,
      'upright.90': angle.upright[STEPS + 6]!,
      'upright.180': angle.upright[2 * STEPS]!,
      'upright.mean': mean(angle.upright),
      'upright.half': scale!.upright[0]!,
      'upright.sheared': shear!.upright[STEPS + 6]!,
      'turned.0': angle.turned[STEPS]!,
      'turned.90': angle.turned[STEPS + 6]!,
      'turned.mean': mean(angle.turned),
      'turned.half': scale!.turned[0]!,
      'transformer.mean': mean(angle.transformer),
      'made.upright': made!.upright,
      'made.before': made!.before,
      'made.after': made!.after,
      'copies.learnt': best(filters),
      'copies.smooth': draws.reduce((sum, cosine) => sum + cosine, 0) / DRAWS,
    };
  },
});
