import { answering, classesOf, listed, outputs, shareRight } from '../../nets/answers.ts';
import { CLASSES } from '../../nets/lenet.ts';
import { partOf } from '../../nets/side-by-side.ts';
import { tensorNamed, type Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { type Looked, type Made, type Shown, SWEEP, type Sweep } from './frame.ts';
import { FILTER, LEARNERS, type Learner, SIDE } from './learners.ts';
import { LOCALISATION, turnedNetworks } from './networks.ts';
import { STEPS, type TurnedParams } from './schema.ts';
import { type AffineMap, centreOf, IDENTITY, mapAt, movedBy, resultant, turnsBack, writeWarped } from './warp.ts';

const SIZE = SIDE * SIDE;
const STEPS_ALL = Array.from({ length: SWEEP }, (_, i) => i - STEPS);
/** How far the digits are moved that a transformer is to centre, eight ways. */
const MOVED = 3;

/** Test digits, 0 to 1, SIDE x SIDE each. */
export interface TestDigits extends Pick<Lab, 'breathe'> {
  readonly pixels: Float32Array;
  readonly labels: Uint8Array;
}

const countOf = ({ labels }: TestDigits): number => labels.length;

/** All digits through one map. */
function warped(pixels: Float32Array, map: AffineMap): Float32Array {
  const out = new Float32Array(pixels.length);
  for (let from = 0; from < out.length; from += SIZE)
    writeWarped(pixels.subarray(from, from + SIZE), SIDE, map, out, from);
  return out;
}

type Nets = Readonly<
  Record<Learner, { readonly spec: ReturnType<typeof turnedNetworks>[Learner]; readonly weights: Weights }>
>;

const netsOf = (weights: Weights, params: Pick<TurnedParams, 'width'>): Nets => {
  const specs = turnedNetworks(params);
  return Object.fromEntries(
    LEARNERS.map((name) => [name, { spec: specs[name], weights: partOf(weights, name) }]),
  ) as Nets;
};

/** Shares read rightly along a sweep, and what is said of some digits (by index). */
async function sweepOf(nets: Nets, test: TestDigits, by: TurnedParams['by'], some: ArrayLike<number>) {
  const shares = {} as Record<Learner, Float32Array>;
  const says = {} as Record<Learner, Uint8Array>;
  const inputs = STEPS_ALL.map((step) => listed(warped(test.pixels, mapAt(by, step)), SIZE));
  for (const name of LEARNERS) {
    shares[name] = new Float32Array(SWEEP);
    says[name] = new Uint8Array(some.length * SWEEP);
    await answering(nets[name], async (answers) => {
      for (const [i, input] of inputs.entries()) {
        const scores = await answers.outputs(input, { breathe: test.breathe });
        shares[name][i] = shareRight(scores, test.labels, CLASSES);
        const classes = classesOf(scores, CLASSES);
        for (let k = 0; k < some.length; k++) says[name][k * SWEEP + i] = classes[some[k]!]!;
      }
    });
  }
  return { shares: shares as Sweep, says };
}

/** The six numbers that a transformer makes of pictures, one after another. */
async function mapsOf(weights: Weights, pixels: Float32Array): Promise<Float32Array> {
  const inner = weights.filter(({ name }) => /^(look|place|map)\//.test(name));
  return outputs({ spec: { input: [SIDE, SIDE, 1], layers: LOCALISATION }, weights: inner }, listed(pixels, SIZE));
}

const mapAtIndex = (maps: Float32Array, i: number): AffineMap =>
  [...maps.subarray(6 * i, 6 * i + 6)] as unknown as AffineMap;

/** What the transformer does to digits turned by all angles, and to digits moved eight ways. */
export async function madeOf(weights: Weights, { pixels }: Pick<TestDigits, 'pixels'>): Promise<Made> {
  const count = pixels.length / SIZE;
  const turns = STEPS_ALL.slice(1);
  const all = new Float32Array(turns.length * pixels.length);
  for (const [i, step] of turns.entries()) all.set(warped(pixels, mapAt('angle', step)), i * pixels.length);
  const maps = await mapsOf(weights, all);
  const digits = Array.from({ length: count }, (_, n) => n);
  const upright = digits.map((n) =>
    resultant(turns.map((step, i) => 15 * step - turnsBack(mapAtIndex(maps, i * count + n)))),
  );
  const ways = [-1, 0, 1]
    .flatMap((y) => [-1, 0, 1].map((x) => [x * MOVED, y * MOVED] as const))
    .filter(([x, y]) => x || y);
  const moved = new Float32Array(ways.length * pixels.length);
  for (const [i, [dx, dy]] of ways.entries())
    moved.set(warped(pixels, movedBy(IDENTITY, dx, dy, SIDE)), i * pixels.length);
  const back = await mapsOf(weights, moved);
  const out = new Float32Array(SIZE);
  const spread = (centre: (i: number) => readonly [number, number]): number => {
    const places = ways.map((_, i) => centre(i));
    const mean = [0, 1].map((axis) => places.reduce((sum, place) => sum + place[axis as 0 | 1], 0) / places.length);
    return places.reduce((sum, [x, y]) => sum + Math.hypot(x - mean[0]!, y - mean[1]!), 0) / places.length;
  };
  const mean = (of: (n: number) => number): number => digits.reduce((sum, n) => sum + of(n), 0) / count;
  const pictureAt = (i: number, n: number) => moved.subarray((i * count + n) * SIZE, (i * count + n + 1) * SIZE);
  return {
    upright: upright.reduce((a, b) => a + b, 0) / count,
    before: mean((n) => spread((i) => centreOf(pictureAt(i, n), SIDE))),
    after: mean((n) =>
      spread((i) => {
        writeWarped(pictureAt(i, n), SIDE, mapAtIndex(back, i * count + n), out);
        return centreOf(out, SIDE);
      }),
    ),
  };
}

/** Digits that a transformer is measured on. */
const MADE_DIGITS = 40;

/** Everything that a frame says; in passing the angles alone. */
export async function measure(
  weights: Weights,
  params: TurnedParams,
  test: TestDigits,
  whole: boolean,
): Promise<Shown> {
  const nets = netsOf(weights, params);
  const pictures = Uint32Array.from({ length: CLASSES }, (_, label) => Math.max(0, test.labels.indexOf(label)));
  const angle = await sweepOf(nets, test, 'angle', pictures);
  const ten = new Float32Array(CLASSES * SIZE);
  for (const [k, index] of pictures.entries())
    ten.set(test.pixels.subarray(index * SIZE, (index + 1) * SIZE), k * SIZE);
  const turned = Float32Array.from(STEPS_ALL.flatMap((step) => [...warped(ten, mapAt('angle', step))]));
  const looked: Looked = {
    pictures,
    maps: await mapsOf(nets.transformer.weights, turned),
    says: { angle: angle.says },
    filters: Float32Array.from(filtersOf(nets.turned.weights).flatMap((filter) => [...filter])),
  };
  const shown = { testImages: countOf(test), angle: angle.shares, looked };
  if (!whole) return shown;
  const scale = await sweepOf(nets, test, 'scale', pictures);
  const shear = await sweepOf(nets, test, 'shear', pictures);
  const some = { pixels: test.pixels.subarray(0, MADE_DIGITS * SIZE) };
  return {
    ...shown,
    scale: scale.shares,
    shear: shear.shares,
    made: await madeOf(nets.transformer.weights, some),
    looked: { ...looked, says: { ...looked.says, scale: scale.says, shear: shear.says } },
  };
}

/** First-layer filters, 5 x 5 each. */
export function filtersOf(weights: Weights): Float32Array[] {
  const { shape, values } = tensorNamed(weights, 'conv1/weights');
  const count = shape.at(-1)!;
  return Array.from({ length: count }, (_, k) =>
    Float32Array.from({ length: FILTER * FILTER }, (_, i) => values[i * count + k]!),
  );
}
