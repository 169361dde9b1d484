import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ComparedPairs, packed, zooPairs } from '../../../src/cli/zoo-pairs.ts';
import { calibratedShapes } from '../../../src/experiments/calibration/table.ts';
import type { ZooMember } from '../../../src/experiments/zoo/statistics.ts';
import { oneLawOf, similaritiesOf } from '../../../src/figures/universality/pairs.ts';
import { bandFor } from '../../../src/math/calibration-table.ts';

const reproduced: ComparedPairs = JSON.parse(readFileSync('models/reproduction/universality.json', 'utf8'));

/** A network whose second layer has these eigenvalues above a bulk of noise, and whose others have learned nothing. */
function network(name: string, learned: readonly number[], dimension = 640): ZooMember {
  const layer = (values: readonly number[]) => ({
    neurons: 64,
    dimension,
    directions: values.length,
    values: Float32Array.from([...values, 1, 1, 1]),
  });
  const layers = [[], learned, [], [], []].map(layer);
  return { name, kind: 'cifar-10', seed: 1, end: { imagesSeen: 0, layers }, moments: [] };
}

const measured = {
  conditions: [
    {
      condition: 'cifar-10--cifar-10',
      params: { first: 'cifar-10', second: 'cifar-10' },
      runs: [
        { seed: 1, result: { 'similarity.layer2': 0.75 } },
        { seed: 2, result: { 'similarity.layer2': 0.5, 'similarity.layer3': null } },
      ],
    },
  ],
} satisfies ComparedPairs;
const [one, two, three] = [
  [90, 70, 50, 40],
  [95, 60, 45],
  [200, 90, 80, 70],
] as const;
const networks = [network('cifar-10-1', one), network('cifar-10-2', two), network('cifar-10-3', three)];

describe('the zoo’s pairs beside what one law would reach', () => {
  it('have the mean of the bands that the table has for every pair, where anything is learned', () => {
    const { similarity, oneLaw } = zooPairs(measured, networks, calibratedShapes)['cifar-10--cifar-10']!;
    expect(similarity).toEqual([[], [0.75, 0.5], [], [], []]);
    const bands = [two, three].map(
      (other) => bandFor(calibratedShapes, { neurons: 64, dimension: 640, values: [one, other] })!.same,
    );
    for (const place of [0, 1, 2] as const)
      expect(oneLaw[1]![place]).toBeCloseTo((bands[0]![place] + bands[1]![place]) / 2, 9);
    expect(oneLaw.map((band) => band === null)).toEqual([true, false, true, true, true]);
  });

  it('have none for a shape that nobody simulated, nor where the spectra are not at hand', () => {
    const other = networks.map(({ name }) => network(name, one, 641));
    for (const known of [other, []]) {
      const { oneLaw } = zooPairs(measured, known, calibratedShapes)['cifar-10--cifar-10']!;
      expect(oneLaw).toEqual([null, null, null, null, null]);
    }
  });

  it('are packed without loss of S: the smallest, and how much more each next is', () => {
    const oneLaw = [null, [0.612, 0.688, 0.75] as const];
    expect(packed({ similarity: [[], [0.3, -0.0123, 0.2946]], oneLaw })).toEqual([
      [[], [-123, 3069, 54]],
      [null, [61, 69, 75]],
    ]);
  });

  it('come to the figure as they were reproduced', () => {
    const { runs } = reproduced.conditions.find(({ condition }) => condition === 'cifar-10--cifar-100')!;
    const values = runs.map(({ result }) => Number(result['similarity.layer5'])).sort((a, b) => a - b);
    expect(similaritiesOf('cifar-100', 'cifar-10')![4]).toEqual(values);
  });

  it('say of photographs’ second layer that one law would reach more than two seeds do', () => {
    const band = oneLawOf('cifar-10', 'cifar-10')![1]!;
    expect(Math.max(...similaritiesOf('cifar-10', 'cifar-10')![1]!)).toBeLessThan(band.low);
    expect(band.high).toBeLessThan(1);
  });
});
