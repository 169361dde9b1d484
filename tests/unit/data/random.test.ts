import { describe, expect, test } from 'vitest';
import { createRandom, restoreRandom } from '../../../src/data/random.ts';

describe('random streams', () => {
  test('the same seed and stream give the same numbers, for good', () => {
    const random = createRandom(1, 'weights');
    const first = [random.uint32(), random.uint32(), random.uint32(), random.uint32()];
    expect(first).toEqual([726591544, 2833841785, 4128479681, 264565311]);
  });

  test('another seed or another stream gives other numbers', () => {
    const words = (seed: number, stream: string) => createRandom(seed, stream).state().join();
    const all = new Set([
      words(1, 'a'),
      words(2, 'a'),
      words(1, 'b'),
      words(1, 'aa'),
      words(4294967295, ''),
      words(0, ''),
    ]);
    expect(all.size).toBe(6);
  });

  test('a restored stream goes on where it stood', () => {
    const random = createRandom(7, 'batches');
    for (let i = 0; i < 100; i++) random.normal();
    const restored = restoreRandom(random.state());
    for (let i = 0; i < 100; i++) expect(restored.uint32()).toBe(random.uint32());
  });

  test('the all-zero state is not a trap', () => {
    const random = restoreRandom(new Uint32Array(4));
    expect(new Set(Array.from({ length: 100 }, () => random.uint32())).size).toBeGreaterThan(90);
  });

  test('uniform numbers fill [0, 1) evenly', () => {
    const random = createRandom(3, 'uniform');
    const bins = new Float64Array(64);
    for (let i = 0; i < 64_000; i++) bins[Math.floor(random.uniform() * 64)]++;
    expect(chiSquare(bins, 1000)).toBeLessThan(103.4); // 63 degrees of freedom, p = 0.001
  });

  test('below(n) is even also where n does not divide 2^32', () => {
    const random = createRandom(4, 'below');
    const bins = new Float64Array(7);
    for (let i = 0; i < 70_000; i++) bins[random.below(7)]++;
    expect(chiSquare(bins, 10_000)).toBeLessThan(22.5); // 6 degrees of freedom, p = 0.001
    // With 3 * 2^30 values a modulo would give the first quarter twice as often as the rest.
    const large = Array.from({ length: 10_000 }, () => random.below(3 * 2 ** 30));
    expect(large.filter((value) => value < 2 ** 30).length / 10_000).toBeCloseTo(1 / 3, 1);
  });

  test('normal numbers have the moments and tails of the standard normal law', () => {
    const random = createRandom(5, 'normal');
    const n = 200_000;
    const sums = [0, 0, 0, 0];
    let beyondTwo = 0;
    for (let i = 0; i < n; i++) {
      const z = random.normal();
      for (let k = 0; k < 4; k++) sums[k] += z ** (k + 1) / n;
      if (Math.abs(z) > 2) beyondTwo++;
    }
    // Four standard errors each.
    expect(Math.abs(sums[0])).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(sums[1] - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(sums[2])).toBeLessThan(4 * Math.sqrt(15 / n));
    expect(Math.abs(sums[3] - 3)).toBeLessThan(4 * Math.sqrt(96 / n));
    expect(Math.abs(beyondTwo / n - 0.0455)).toBeLessThan(4 * Math.sqrt(0.0455 / n));
  });

  test('shuffle keeps every value and makes every order equally often', () => {
    const random = createRandom(6, 'shuffle');
    const orders = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = random.shuffle(Uint32Array.of(0, 1, 2, 3)).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(24);
    expect(chiSquare([...orders.values()], 1000)).toBeLessThan(49.7); // 23 degrees of freedom, p = 0.001
  });
});

function chiSquare(counts: ArrayLike<number>, expected: number): number {
  return Array.from(counts).reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
