import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/data/random.ts';
import { drawNeurons, type Law } from '../../../../src/experiments/resample/draw.ts';
import { weightCovariance } from '../../../../src/math/covariance.ts';
import { gram, transposed } from '../../../../src/math/products.ts';
import { shrunk } from '../../../../src/math/shrinkage.ts';

const [neurons, dimension, variance] = [24, 6, 0.25];
const layer = { neurons, dimension, variance };
const random = createRandom(1, 'trained');
/** Neurons with one direction ten times as strong as the noise. */
const rows = Float64Array.from({ length: neurons * dimension }, (_, i) =>
  i % dimension === 2 ? 5 * random.normal() : 0.5 * random.normal(),
);

/** The covariance of neurons drawn very often, dimension x dimension. */
function drawnCovariance(law: Law, times: number): Float64Array {
  const sum = new Float64Array(dimension ** 2);
  const draws = createRandom(2, 'draws');
  for (let t = 0; t < times; t++) {
    const drawn = transposed(drawNeurons(rows, layer, law, draws), neurons, dimension);
    for (const [i, value] of gram(drawn, dimension, neurons).entries()) sum[i]! += value / neurons / times;
  }
  return sum;
}

describe('neurons drawn anew', () => {
  it('have in expectation the covariance of the trained ones', () => {
    const wanted = gram(transposed(rows, neurons, dimension), dimension, neurons).map((sum) => sum / neurons);
    const found = drawnCovariance('raw', 2000);
    for (const [i, value] of wanted.entries()) {
      const size = Math.sqrt(
        wanted[Math.floor(i / dimension) * (dimension + 1)]! * wanted[(i % dimension) * (dimension + 1)]!,
      );
      // 48,000 neurons: an entry's standard error is at most sqrt(2 / 48,000) of its size.
      expect(Math.abs(found[i]! - value)).toBeLessThan(5 * Math.sqrt(2 / 48_000) * size);
    }
  });

  it('have, where it is shrunk, the learned directions and noise of the initial variance', () => {
    const learned = shrunk(weightCovariance(rows, neurons, dimension, variance), neurons);
    expect(learned.values.length).toBe(1);
    const found = drawnCovariance('shrunk', 2000);
    const strong = variance * (1 + learned.values[0]! * learned.vectors[0]![2]! ** 2);
    expect(found[2 * (dimension + 1)]! / strong).toBeCloseTo(1, 1);
    expect(found[0]! / (variance * (1 + learned.values[0]! * learned.vectors[0]![0]! ** 2))).toBeCloseTo(1, 1);
  });

  it('have by chance the initial variance in every direction', () => {
    const found = drawnCovariance('chance', 1000);
    for (let i = 0; i < dimension; i++) expect(found[i * (dimension + 1)]! / variance).toBeCloseTo(1, 1);
    expect(Math.abs(found[1]!)).toBeLessThan(0.02);
  });
});
