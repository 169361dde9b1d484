import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { angleBetween } from '../../../src/math/angle.ts';
import { neighbourAccuracy } from '../../../src/math/nearest-neighbours.ts';
import { pairwiseDistances } from '../../../src/math/pairwise-distances.ts';
import { meanSilhouette } from '../../../src/math/silhouette.ts';
import { sphericalKMeans } from '../../../src/math/spherical-k-means.ts';

describe('the angle between two vectors', () => {
  it('is 0, 90 and 180 degrees where it must be, whatever the lengths', () => {
    expect(angleBetween([3, 0], [7, 0])).toBe(0);
    expect(angleBetween([3, 0], [0, 0.1])).toBeCloseTo(90, 12);
    expect(angleBetween([1, 2], [-2, -4])).toBeCloseTo(180, 12);
  });
  it('keeps its digits where the cosine has none left', () => {
    const tiny = 1e-9;
    expect(Math.acos(Math.cos(tiny))).not.toBeCloseTo(tiny, 12);
    expect(angleBetween([1, 0], [1, tiny])).toBeCloseTo((tiny * 180) / Math.PI, 18);
  });
  it('does not exist for a vector without direction', () => {
    expect(angleBetween([0, 0], [1, 0])).toBeNaN();
  });
});

describe('distances', () => {
  it('are those of Pythagoras, from both sides', () => {
    expect([...pairwiseDistances([0, 0, 3, 4, 3, 0], 3)]).toEqual([0, 5, 3, 5, 0, 4, 3, 4, 0]);
  });
});

describe('the mean silhouette', () => {
  it('is what the definition gives for four points on a line', () => {
    // 0 and 1 against 10 and 12: (b - a) / max(a, b) by hand.
    const each = [(11 - 1) / 11, (10 - 1) / 10, (9.5 - 2) / 9.5, (11.5 - 2) / 11.5];
    const mean = each.reduce((sum, value) => sum + value, 0) / 4;
    expect(meanSilhouette(pairwiseDistances([0, 1, 10, 12], 4), [0, 0, 1, 1])).toBeCloseTo(mean, 6);
  });
  it('is 1 where classes are points, and negative where labels are crossed', () => {
    const distances = pairwiseDistances([0, 0, 5, 5], 4);
    expect(meanSilhouette(distances, [3, 3, 8, 8])).toBe(1);
    expect(meanSilhouette(distances, [3, 8, 3, 8])).toBe(-0.5);
  });
  it('counts a lonely point 0, and does not exist for a single class', () => {
    expect(meanSilhouette(pairwiseDistances([0, 0, 5], 3), [1, 1, 2])).toBeCloseTo(2 / 3, 6);
    expect(meanSilhouette(pairwiseDistances([0, 1], 2), [1, 1])).toBeNaN();
  });
  it('is about 0 for labels that have nothing to do with the points', () => {
    const random = createRandom(1, 'silhouette');
    const points = Float32Array.from({ length: 400 }, () => random.uniform());
    const labels = Uint8Array.from({ length: 200 }, () => random.below(2));
    expect(Math.abs(meanSilhouette(pairwiseDistances(points, 200), labels))).toBeLessThan(0.03);
  });
});

describe('nearest neighbours', () => {
  const line = pairwiseDistances([0, 1, 2, 10, 11, 12, 2.5], 7);
  it('vote without the point itself', () => {
    expect(neighbourAccuracy(line, [0, 0, 0, 1, 1, 1, 1], 1)).toBeCloseTo(5 / 7, 12);
    expect(neighbourAccuracy(line, [0, 0, 0, 1, 1, 1, 0], 3)).toBe(1);
  });
  it('settle a tie by the nearest voter', () => {
    expect(neighbourAccuracy(pairwiseDistances([0, 1, 3], 3), [0, 0, 1], 2)).toBeCloseTo(2 / 3, 12);
  });
});

describe('spherical k-means', () => {
  const random = () => createRandom(4, 'k-means');
  const around = (degrees: readonly number[]): Float32Array =>
    Float32Array.from(degrees.flatMap((a) => [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)]));
  it('finds the middles of three bundles of directions', () => {
    const bundles = [8, 10, 12, 98, 100, 102, 228, 230, 232];
    const { centres, assigned } = sphericalKMeans(around(bundles), 9, 3, random());
    const middles = [0, 1, 2].map((c) => (Math.atan2(centres[2 * c + 1]!, centres[2 * c]!) * 180) / Math.PI);
    const turned = middles.map((angle) => Math.round((angle + 360) % 360)).sort((a, b) => a - b);
    expect(turned).toEqual([10, 100, 230]);
    for (let i = 0; i < 9; i += 3) expect(new Set(assigned.slice(i, i + 3)).size).toBe(1);
  });
  it('gives unit centres at which every point has its largest cosine, the same ones for the same chance', () => {
    const chance = createRandom(2, 'points');
    const points = new Float32Array(300 * 5);
    for (let i = 0; i < 300; i++) {
      const v = Array.from({ length: 5 }, () => chance.normal());
      const length = Math.hypot(...v);
      points.set(
        v.map((value) => value / length),
        5 * i,
      );
    }
    const { centres, assigned } = sphericalKMeans(points, 300, 4, random());
    const cosine = (i: number, c: number): number =>
      [0, 1, 2, 3, 4].reduce((sum, j) => sum + points[5 * i + j]! * centres[5 * c + j]!, 0);
    for (let c = 0; c < 4; c++) expect(Math.hypot(...centres.slice(5 * c, 5 * c + 5))).toBeCloseTo(1, 6);
    for (let i = 0; i < 300; i++) {
      const all = [0, 1, 2, 3].map((c) => cosine(i, c));
      expect(all[assigned[i]!]).toBeCloseTo(Math.max(...all), 6);
    }
    expect(sphericalKMeans(points, 300, 4, random()).centres).toEqual(centres);
  });
  it('is not to be had with fewer points than centres', () => {
    expect(() => sphericalKMeans(new Float32Array(4), 2, 3, random())).toThrow(RangeError);
  });
});
