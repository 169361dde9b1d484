import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { type LayerPair, preparePair } from '../../../src/experiments/layer-pair.ts';
import { packPair, unpackPair } from '../../../src/experiments/packed-pair.ts';
import { similarityOf } from '../../../src/math/similarity.ts';

const [neurons, dimension] = [32, 60];

/** Weights of variance 1 with some strong directions along the first axes. */
function weights(seed: number, strengths: readonly number[]): Float32Array {
  const random = createRandom(seed, 'weights');
  return Float32Array.from({ length: neurons * dimension }, (_, i) => {
    const strength = strengths[i % dimension] ?? 0;
    return random.normal() * Math.sqrt(1 + strength);
  });
}

const pair = (strengths: readonly number[]): LayerPair => ({
  neurons,
  dimension,
  first: { weights: weights(1, strengths), variance: 1 },
  second: { weights: weights(2, strengths), variance: 1 },
  seed: 1,
});
const learned = pair([40, 25, 18, 12]);

describe('a pair of layers, packed for a frame', () => {
  it('answers as the whole pair does, under any cut', () => {
    const whole = preparePair(learned);
    const packed = unpackPair(packPair(learned, 20));
    for (const cut of [{}, { edgeFactor: 1.5 }, { keep: 2 }, { edgeFactor: 1.2, keep: 3 }]) {
      const [one, other] = [similarityOf(whole, cut), similarityOf(packed, cut)];
      expect(other.directions).toEqual(one.directions);
      expect(other.similarity!).toBeCloseTo(one.similarity!, 2);
      expect(other.meanRank[0]!).toBeCloseTo(one.meanRank[0]!, 4);
    }
  });

  it('keeps with fewer draws what S is to a few hundredths', () => {
    const whole = similarityOf(preparePair(learned)).similarity!;
    expect(Math.abs(similarityOf(unpackPair(packPair(learned, 8))).similarity! - whole)).toBeLessThan(0.05);
  });

  it('carries the whole spectra, and of nothing learned nothing but these', () => {
    const packed = packPair(pair([]), 4);
    expect(packed.spectra.map(({ length }) => length)).toEqual([neurons, neurons]);
    expect(packed.learned).toEqual([0, 0]);
    expect(similarityOf(unpackPair(packed)).similarity).toBeNull();
  });
});
