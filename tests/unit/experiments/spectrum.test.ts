import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { compute } from '../../../src/experiments/spectrum/compute.ts';
import { compareEllipses, type Ellipse } from '../../../src/experiments/spectrum/ellipse.ts';
import { experiment, presets } from '../../../src/experiments/spectrum/index.ts';
import { measure } from '../../../src/experiments/spectrum/measure.ts';
import { noiseOf } from '../../../src/experiments/spectrum/noise.ts';
import { type SpectrumParams, spectrumSchema } from '../../../src/experiments/spectrum/schema.ts';
import { buresWasserstein } from '../../../src/math/bures-wasserstein.ts';
import { type Covariance, weightCovariance } from '../../../src/math/covariance.ts';
import { covarianceCosine } from '../../../src/math/covariance-cosine.ts';
import { edge } from '../../../src/math/marchenko-pastur.ts';
import { largestDifference } from '../math/random-matrices.ts';
import { smallLab } from './small-lab.ts';

const params = (changes: Partial<SpectrumParams> = {}): SpectrumParams => ({
  ...defaultParams(spectrumSchema),
  ...changes,
});
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the spectrum of a drawn population', () => {
  it.each([
    { neurons: 64, dimension: 160, signal: 3 },
    { neurons: 20, dimension: 8, signal: 2, directions: 3 },
    { neurons: 12, dimension: 30, signal: 6, directions: 5, strengths: 'falling' as const },
  ])('is that of the neurons themselves, to rounding: %o', (changes) => {
    const { neurons, dimension } = changes;
    const { values, found, thetas } = compute(params(changes));
    const rows = noiseOf(1, neurons, dimension).rows.map((value, i) => {
      const theta = thetas[i % dimension] ?? 0;
      return value * Math.sqrt(1 + theta);
    });
    const direct = weightCovariance(rows, neurons, dimension, 1);
    expect(largestDifference(values, direct.values)).toBeLessThan(1e-10);
    for (const [j, { along }] of found.entries()) {
      const inside = thetas.reduce((sum, _, k) => sum + direct.vectors[j]![k]! ** 2, 0);
      expect(along).toBeCloseTo(inside, 8);
    }
  });

  it('grows neuron by neuron and dimension by dimension: what was drawn stays', () => {
    const small = noiseOf(3, 4, 5).rows;
    const large = noiseOf(3, 6, 9).rows;
    for (let i = 0; i < 4; i++) expect(large.subarray(9 * i, 9 * i + 5)).toEqual(small.subarray(5 * i, 5 * i + 5));
  });

  it('lets its largest eigenvalue leave the noise at the signal that the frame names, not before', () => {
    for (const changes of [
      {},
      { neurons: 30, dimension: 70 },
      { directions: 4 },
      { directions: 4, strengths: 'falling' },
    ]) {
      for (const seed of [1, 2, 3, 4, 5, 6]) {
        const setting = params({ ...changes, seed } as Partial<SpectrumParams>);
        const { leaves, neurons, dimension } = compute(setting);
        if (leaves === 0) {
          expect(compute({ ...setting, signal: 0 }).above).toBeGreaterThan(0);
          continue;
        }
        const largest = (signal: number) => compute({ ...setting, signal }).values[0]! / edge(dimension / neurons);
        expect(largest(leaves * 1.001)).toBeGreaterThan(1);
        expect(largest(leaves * 0.999)).toBeLessThan(1);
      }
    }
  });

  it('leaves, of many neurons, with a signal well above the root of gamma in every draw, and hardly with one below', () => {
    const largest = (signal: number) =>
      [1, 2, 3].map((seed) => {
        const { values } = compute(params({ neurons: 300, dimension: 150, seed, signal }));
        return values[0]! / edge(0.5);
      });
    for (const share of largest(2.2 * Math.sqrt(0.5))) expect(share).toBeGreaterThan(1.05);
    for (const share of largest(0.5 * Math.sqrt(0.5))) expect(share).toBeLessThan(1.05);
  });

  it('is a number for one neuron, one dimension, no signal and every preset', () => {
    const settings: Partial<SpectrumParams>[] = [
      ...Object.values(presets),
      { neurons: 1 },
      { dimension: 1 },
      { neurons: 1, dimension: 1 },
      { neurons: 1, dimension: 1, signal: 0 },
      { neurons: 128, dimension: 1, directions: 16 },
      { neurons: 1, dimension: 640, signal: 8, directions: 16 },
      { a1: 0, a2: 0, b1: 0, b2: 0 },
    ];
    for (const setting of settings) {
      const { values, found, leaves, meanRank, ellipses } = compute(params(setting));
      const numbers = [
        ...values,
        leaves,
        ellipses.distance,
        ...found.flatMap(({ value, shrunk, along }) => [value, shrunk, along]),
        ...[...Object.values(meanRank), ellipses.cosine].map((value) => value ?? 0),
      ];
      for (const value of numbers) expect(Number.isFinite(value), JSON.stringify(setting)).toBe(true);
    }
  });
});

describe('claim 0.18: shrinkage improves estimates', () => {
  const draws = (changes: Partial<SpectrumParams>) =>
    [1, 2, 3, 4, 5, 6].map((seed) => {
      const setting = params({ ...changes, seed });
      return measure(setting, compute(setting));
    });
  const strong = draws({ signal: 6, neurons: 48, dimension: 96 });
  const over = (name: keyof (typeof strong)[number]) => mean(strong.map((one) => one[name]!));

  it('of a strength: the error is less than a half of what it was', () => {
    expect(over('error.shrunk')).toBeLessThan(over('error.raw') / 2);
  });

  it('of a covariance: its cosine with the truth rises', () => {
    for (const one of strong) expect(one['truth.shrunk']!).toBeGreaterThan(one['truth.raw']! + 0.2);
  });

  it('of what two samples share: as they are, one population looks like another; shrunk, it does not', () => {
    expect(Math.abs(over('same.raw') - over('other.raw'))).toBeLessThan(0.1);
    expect(over('same.shrunk') - over('other.shrunk')).toBeGreaterThan(0.4);
  });
});

describe('claim 0.20: S has one zero and one ceiling whatever the dimension', () => {
  it('where the cosine of unrelated covariances falls with the dimension, S stays about 0', () => {
    const at = (dimension: number) =>
      [1, 2, 3, 4].map((seed) => {
        const setting = params({ dimension, neurons: 48, directions: 4, signal: 8, seed });
        return measure(setting, compute(setting));
      });
    const [narrow, wide] = [at(12), at(192)];
    expect(mean(narrow.map((one) => one['other.shrunk']!))).toBeGreaterThan(
      2 * mean(wide.map((one) => one['other.shrunk']!)),
    );
    for (const all of [narrow, wide])
      expect(Math.abs(mean(all.map((one) => one['similarity.other']!)))).toBeLessThan(0.15);
  });
});

/** An ellipse's covariance: variances along its two axes. */
function covarianceOf({ axes, turn }: Ellipse): Covariance {
  const angle = (turn * Math.PI) / 180;
  const along = [Float64Array.of(Math.cos(angle), Math.sin(angle)), Float64Array.of(-Math.sin(angle), Math.cos(angle))];
  const order = ([0, 1] as const).filter((i) => axes[i] > 0).sort((i, j) => axes[j] - axes[i]);
  return { dimension: 2, values: Float64Array.from(order, (i) => axes[i] ** 2), vectors: order.map((i) => along[i]!) };
}

describe('claim 0.19: two ellipses', () => {
  const turned = (turn: number, axes: readonly [number, number] = [2, 0.7]) => covarianceOf({ axes, turn });

  it('that are equal are at distance 0 and have cosine 1, also at half a turn and with their axes exchanged', () => {
    for (const other of [turned(25), turned(-155), turned(-65, [0.7, 2])]) {
      expect(buresWasserstein(turned(25), other)).toBeLessThan(1e-6);
      expect(covarianceCosine(turned(25), other)).toBeCloseTo(1, 10);
    }
  });

  it('of one shape and two sizes have cosine 1, and a distance', () => {
    expect(covarianceCosine(turned(25), turned(25, [1, 0.35]))).toBeCloseTo(1, 10);
    expect(buresWasserstein(turned(25), turned(25, [1, 0.35]))).toBeCloseTo(Math.hypot(1, 0.35), 6);
  });

  it('have the distance and the cosine of covariances in any dimension, by a closed form', () => {
    const random = createRandom(5, 'ellipses');
    for (let time = 0; time < 20; time++) {
      const one = (): Ellipse => ({ axes: [2 * random.uniform(), 2 * random.uniform()], turn: 360 * random.uniform() });
      const [a, b] = [one(), one()];
      const { distance, cosine } = compareEllipses(a, b);
      expect(cosine).toBeCloseTo(covarianceCosine(covarianceOf(a), covarianceOf(b))!, 10);
      expect(distance).toBeCloseTo(buresWasserstein(covarianceOf(a), covarianceOf(b)), 6);
    }
  });

  it('are at the distance that points of one have to be moved to become the other, at least on average', () => {
    // Along one pair of axes the best way is to stretch either: x to 1.6 / 2 x, y to 0.5 / 0.7 y.
    const random = createRandom(4, 'moved');
    const squares = Array.from({ length: 20_000 }, () => {
      const [x, y] = [2 * random.normal(), 0.7 * random.normal()];
      return (x * 0.2) ** 2 + (y * (1 - 0.5 / 0.7)) ** 2;
    });
    expect(buresWasserstein(turned(0), turned(0, [1.6, 0.5]))).toBeCloseTo(Math.sqrt(mean(squares)), 2);
  });

  it('of which one is a point have no cosine', () => {
    expect(compute(params({ b1: 0, b2: 0 })).ellipses).toEqual({ distance: Math.hypot(2, 0.7), cosine: null });
  });
});

describe('the experiment', () => {
  it('measures nothing of directions that a draw does not show, rather than 0', () => {
    const setting = params({ signal: 0.5 });
    expect(measure(setting, compute(setting))).toMatchObject({
      directions: 0,
      'same.shrunk': null,
      'similarity.same': null,
      'rank.shrunk': null,
    });
  });

  it('yields one frame, the same to the bit every time, and what it measured as the result', async () => {
    const run = experiment.run(params({ signal: 4 }), await smallLab());
    const first = await run.next();
    const last = await run.next();
    expect(first.value).toEqual(compute(params({ signal: 4 })));
    expect(last).toMatchObject({ done: true, value: { directions: 1, 'rank.truth': 1 } });
  });
});
