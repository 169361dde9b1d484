import { describe, expect, it } from 'vitest';
import { GENERATORS } from '../../../../src/data/generators.ts';
import type { GeneratedName, Split } from '../../../../src/data/images.ts';
import { material } from '../../../../src/experiments/natural/pictures.ts';

const lab = {
  data: async (name: string, split: Split, count: number) => GENERATORS[name as GeneratedName](split, 0, count),
};
const SIZE = 16 * 16 * 3;

/** A picture's places as texts of their three channels. */
const places = (picture: Float32Array): string[] =>
  Array.from({ length: 256 }, (_, i) => picture.subarray(3 * i, 3 * i + 3).join());

describe('the pictures that networks of chapter 3 are taught with', () => {
  it('has mean 0 and standard deviation 1 in every channel of the training pictures', async () => {
    const { train } = await material(lab as never, { data: 'scenes', count: 40 }, 10);
    const values = train.read(0, 40);
    for (let channel = 0; channel < 3; channel++) {
      const own = values.filter((_, i) => i % 3 === channel);
      const mean = own.reduce((sum, x) => sum + x, 0) / own.length;
      const square = own.reduce((sum, x) => sum + x * x, 0) / own.length;
      expect(mean).toBeCloseTo(0, 4);
      expect(square).toBeCloseTo(1, 3);
    }
  });

  it('scrambles the places of every picture in one and the same way, in training and test alike', async () => {
    const plain = await material(lab as never, { data: 'scenes', count: 20 }, 5);
    const other = await material(lab as never, { data: 'scenes', count: 20, pixels: 'scrambled' }, 5);
    const before = places(plain.train.pick([0]));
    const after = places(other.train.pick([0]));
    expect(after).not.toEqual(before);
    expect([...after].sort()).toEqual([...before].sort());
    // Where one picture's place went, that of all others went.
    const [second, moved] = [plain.test.read(0, 5), other.test.read(0, 5)];
    const unique = before.flatMap((text, i) => (before.indexOf(text) === before.lastIndexOf(text) ? [i] : []));
    for (const from of unique) {
      const to = after.indexOf(before[from]!);
      for (let n = 0; n < 5; n++) expect(moved[n * SIZE + 3 * to]).toBe(second[n * SIZE + 3 * from]);
    }
  });

  it('draws random labels that are the same whoever asks, differ between a and b, and leave the test labels true', async () => {
    const ask = (labels: 'true' | 'random-a' | 'random-b', count = 100) =>
      material(lab as never, { data: 'scenes', count, labels }, 10);
    const [truth, a, again, b] = [
      await ask('true'),
      await ask('random-a'),
      await ask('random-a', 60),
      await ask('random-b'),
    ];
    expect([...again.train.labels]).toEqual([...a.train.labels.subarray(0, 60)]);
    const equal = (x: Uint8Array, y: Uint8Array) => x.filter((label, i) => label === y[i]).length / x.length;
    expect(equal(a.train.labels, truth.train.labels)).toBeLessThan(0.3);
    expect(equal(a.train.labels, b.train.labels)).toBeLessThan(0.3);
    expect(a.test.labels).toEqual(truth.test.labels);
  });
});
