import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/data/random.ts';
import { useWasm } from '../../../../src/engine/backends.ts';
import { compareNeurons } from '../../../../src/experiments/two-seeds/neurons.ts';
import { largestInRows } from '../../../../src/math/correlation.ts';
import { haarFrame } from '../../../../src/math/haar-frame.ts';

const NEURONS = 6;
const SAMPLES = 4000;
const random = createRandom(1, 'neurons');
const first = Float32Array.from({ length: NEURONS * SAMPLES }, () => random.normal());
/** The same samples, every one through a matrix whose rows these are. */
const through = (rows: readonly (readonly number[] | Float64Array)[]): Float32Array => {
  const out = new Float32Array(first.length);
  for (let s = 0; s < SAMPLES; s++)
    for (const [i, row] of rows.entries())
      for (let j = 0; j < NEURONS; j++) out[s * NEURONS + i]! += row[j]! * first[s * NEURONS + j]!;
  return out;
};
const compare = (second: Float32Array) => compareNeurons({ first, second, neurons: NEURONS }, createRandom(2, 'turns'));

beforeAll(async () => {
  await useWasm();
});

describe('neurons of two networks', () => {
  it('that are the same in another order, some with the other sign, are found one by one', async () => {
    const order = [3, 0, 5, 1, 4, 2];
    const rows = order.map((to, i) => Array.from({ length: NEURONS }, (_, j) => (j === to ? (i % 2 ? -1 : 1) : 0)));
    const found = await compare(through(rows));
    for (const value of largestInRows(found.correlations, NEURONS)) expect(value).toBeCloseTo(1, 3);
    expect(found.byPermutation).toBeCloseTo(1, 2);
    expect(found.byRotation).toBeCloseTo(1, 2);
    expect(found.cka).toBeCloseTo(1, 3);
    for (const value of found.chance) expect(value).toBeLessThan(0.95);
  });

  it('that are turned are found by a rotation and by no pairing, and match as chance has it', async () => {
    const found = await compare(through(haarFrame(NEURONS, NEURONS, createRandom(3, 'turn'))));
    expect(found.byRotation).toBeCloseTo(1, 2);
    expect(found.byPermutation).toBeLessThan(0.8);
    expect(found.cka).toBeCloseTo(1, 3);
    const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / NEURONS;
    expect(mean(largestInRows(found.correlations, NEURONS))).toBeCloseTo(mean(found.chance), 0);
  });

  it('that have nothing to do with each other are found by nothing', async () => {
    const other = createRandom(4, 'neurons');
    const found = await compare(Float32Array.from({ length: first.length }, () => other.normal()));
    for (const share of [found.byPermutation, found.byRotation, found.cka]) expect(share).toBeLessThan(0.01);
  });

  it('make no broken number of a neuron that never answers', async () => {
    const second = first.map((value, i) => (i % NEURONS === 0 ? 0 : value));
    const found = await compare(second);
    for (const value of [...found.correlations, ...found.chance, found.byRotation]) expect(value).not.toBeNaN();
  });
});
