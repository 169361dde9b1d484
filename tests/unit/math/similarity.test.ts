import { describe, expect, test } from 'vitest';
import { weightCovariance } from '../../../src/math/covariance.ts';
import { haarFrame } from '../../../src/math/haar-frame.ts';
import { times, transposed } from '../../../src/math/products.ts';
import { prepareSimilarity, similarityOf } from '../../../src/math/similarity.ts';
import { gaussian, randomFor, rotation, spikedWeights } from './random-matrices.ts';

const [n, d] = [48, 120];
const thetas = [200, 120, 80, 50, 30];

describe('the normalised similarity', () => {
  const random = randomFor('similarity');
  const frame = haarFrame(d, 5, random);
  const layer = (directions = frame) => spikedWeights(n, d, thetas, directions, random);
  const covariance = (weights: Float64Array) => weightCovariance(weights, n, d, 1);
  const prepared = (a: Float64Array, b: Float64Array, alignment?: Float64Array) =>
    prepareSimilarity(covariance(a), covariance(b), n, random, alignment);
  const [one, same, other] = [layer(), layer(), layer(haarFrame(d, 5, random))];

  test('is high for two layers of one population, and about 0 for unrelated ones', () => {
    const alike = similarityOf(prepared(one, same));
    expect(alike.directions).toEqual([5, 5]);
    expect(alike.similarity).toBeGreaterThan(0.85);
    expect(alike.floor).toBeLessThan(alike.cosine!);
    expect(alike.ceiling).toBeLessThan(1);
    const unrelated = similarityOf(prepared(one, other));
    expect(Math.abs(unrelated.similarity!)).toBeLessThan(0.1);
  });

  test('is more than 1 for a layer and itself: no other sample is as like', () => {
    const { cosine, similarity } = similarityOf(prepared(one, one));
    expect(cosine).toBeCloseTo(1, 10);
    expect(similarity).toBeGreaterThan(1);
  });

  test('sees through a rotation once it is given the alignment', () => {
    const turn = rotation(d, random);
    const turned = times(one, transposed(turn, d, d), n, d, d);
    expect(similarityOf(prepared(turned, same)).similarity).toBeLessThan(0.2);
    const aligned = similarityOf(prepared(turned, same, transposed(turn, d, d)));
    expect(aligned.similarity).toBeGreaterThan(0.85);
    expect(aligned.cosine).toBeCloseTo(similarityOf(prepared(one, same)).cosine!, 10);
  });

  test('is no number while either layer has learned no direction', () => {
    const untrained = gaussian(n, d, random);
    const none = similarityOf(
      prepared(
        one,
        Float64Array.from(untrained, (w) => 0.8 * w),
      ),
    );
    expect(none).toMatchObject({ similarity: null, cosine: null, floor: null, ceiling: null, directions: [5, 0] });
    expect(none.meanRank[1]).toBeNull();
  });

  test('answers for any cut without being prepared anew', () => {
    const pair = prepared(one, same);
    expect(similarityOf(pair, { keep: 2 }).directions).toEqual([2, 2]);
    const least = Math.min(pair.first.values[1]!, pair.second.values[1]!) / (1 + Math.sqrt(d / n)) ** 2;
    expect(similarityOf(pair, { edgeFactor: least * 0.99 }).directions.every((count) => count >= 2 && count < 5)).toBe(
      true,
    );
    expect(similarityOf(pair, { keep: 0 }).similarity).toBeNull();
    expect(similarityOf(pair, { edgeFactor: 1e6 }).similarity).toBeNull();
  });

  test('comes through a message to another thread unchanged', () => {
    const pair = prepared(one, same);
    expect(similarityOf(structuredClone(pair))).toEqual(similarityOf(pair));
  });

  test('has a defined outcome for one neuron, one dimension, dead neurons and dependent ones', () => {
    const shapes: readonly (readonly [number, number, (i: number) => number])[] = [
      [1, 10, () => 30],
      [10, 1, () => 30],
      [1, 1, () => 30],
      [2, 2, (i) => 30 * (i + 1)],
      [6, 9, () => 0],
      [6, 9, (i) => (i < 9 ? 20 * random.normal() : 0)],
      [6, 9, (i) => 20 * ((i % 9) + 1)],
    ];
    for (const [neurons, dimension, entry] of shapes) {
      const layer = () =>
        weightCovariance(
          Array.from({ length: neurons * dimension }, (_, i) => entry(i)),
          neurons,
          dimension,
          1,
        );
      const pair = prepareSimilarity(layer(), layer(), neurons, random);
      for (const cut of [{}, { keep: 1 }, { edgeFactor: 2 }]) {
        const found = similarityOf(pair, cut);
        for (const value of [found.similarity, found.cosine, found.floor, found.ceiling, ...found.meanRank]) {
          expect(value === null || Number.isFinite(value), `${neurons} x ${dimension}: ${value}`).toBe(true);
        }
      }
    }
  });

  test('is no number in one dimension, where every rotation is as good', () => {
    const line = weightCovariance([40, 50, 60], 3, 1, 1);
    const found = similarityOf(prepareSimilarity(line, line, 3, random));
    expect(found).toMatchObject({ similarity: null, cosine: 1, floor: 1, directions: [1, 1] });
  });

  test('of layers of different dimensions is refused', () => {
    const [a, b] = [
      weightCovariance(gaussian(4, 5, random), 4, 5, 1),
      weightCovariance(gaussian(4, 6, random), 4, 6, 1),
    ];
    expect(() => prepareSimilarity(a, b, 4, random)).toThrow(RangeError);
  });
});
