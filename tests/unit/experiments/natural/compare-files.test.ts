import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { GENERATORS } from '../../../../src/data/generators.ts';
import type { GeneratedName, Images, Split } from '../../../../src/data/images.ts';
import { PlainError } from '../../../../src/data/plain-error.ts';
import { createRandom } from '../../../../src/data/random.ts';
import { useWasm } from '../../../../src/engine/backends.ts';
import { type CompareOptions, compareFiles } from '../../../../src/experiments/natural/files/compare-files.ts';
import { haarFrame } from '../../../../src/math/haar-frame.ts';
import { times, transposed } from '../../../../src/math/products.ts';
import { factorised } from '../../../../src/nets/factorised.ts';
import { initial, type Network } from '../../../../src/nets/network.ts';
import { encodeSafetensors } from '../../../../src/nets/safetensors.ts';
import { encodeNetwork } from '../../../../src/nets/saved-network.ts';
import { gaussian, rotation, spikedWeights } from '../../math/random-matrices.ts';

const drawn = new Map<string, Images>();
/** Generated pictures alone, as in a copy without data sets. */
const lab = {
  async data(name: string, split: Split, count: number) {
    if (!Object.hasOwn(GENERATORS, name)) throw new PlainError('errors.data.absent', { set: name });
    const images = drawn.get(name) ?? GENERATORS[name as GeneratedName](split, 0, count);
    drawn.set(name, images);
    return images;
  },
  breathe: async () => undefined,
};
const compare = (a: Uint8Array, b: Uint8Array, options?: CompareOptions) =>
  compareFiles({ name: 'a', bytes: a }, { name: 'b', bytes: b }, lab, options);

const [n, d] = [40, 60];
const random = createRandom(1, 'files');
const frame = haarFrame(d, 4, random);
const layer = () => spikedWeights(n, d, [90, 70, 50, 40], frame, random);
const f32 = (values: ArrayLike<number>) => Float32Array.from(values);
const dense = (values: ArrayLike<number>, inputs?: ArrayLike<number>, name = 'fc') =>
  encodeSafetensors(
    [
      { name: `${name}.weight`, shape: [n, d], values: f32(values) },
      ...(inputs ? [{ name: `inputs/${name}`, shape: [inputs.length / d, d], values: f32(inputs) }] : []),
    ],
    { metadata: { initialVariance: '1' } },
  );

/** A network of two mixings with learned directions in both, its seed's own. */
const spec = factorised({ width: 12, halved: [true, false], rectified: true, initial: { kind: 'pytorch' } });
function learned(seed: number): Network {
  const draw = createRandom(seed, 'learned');
  const weights = initial(spec, draw).map((tensor) => {
    if (!/^mix/.test(tensor.name)) return tensor;
    const [, , inputs, neurons] = tensor.shape as [number, number, number, number];
    const spread = Math.sqrt(1 / (3 * inputs));
    const rows = spikedWeights(neurons, inputs, [200, 150], haarFrame(inputs, 2, draw), draw);
    return { ...tensor, values: f32(transposed(rows, neurons, inputs).map((value) => value * spread)) };
  });
  return { spec, weights };
}

beforeAll(async () => {
  await useWasm();
});

describe('two files of weights', () => {
  it('come to what NumPy makes of them, aligned by the inputs that they bring, in all four types of values', async () => {
    const read = (name: string) => readFileSync(new URL(`../../../fixtures/foreign-weights/${name}`, import.meta.url));
    const expected = JSON.parse(read('expected.json').toString());
    const { rows, byOrder, unequal } = await compare(read('a.safetensors'), read('b.safetensors'));
    expect([rows.length, byOrder, unequal]).toEqual([expected.length, false, []]);
    for (const [i, row] of rows.entries()) {
      const { cosine, meanRank, explained, ...rest } = expected[i];
      expect(row).toMatchObject(rest);
      expect(row.cosine).toBeCloseTo(cosine, 5);
      row.meanRank.forEach((rank, k) => void expect(rank).toBeCloseTo(meanRank[k], 5));
      if (explained === null) expect(row.alignment).toBeUndefined();
      else expect(row.alignment!.turn!.explained).toBeCloseTo(explained, 4);
      expect(row.similarity).toBeGreaterThan(0.8);
    }
  });

  it('that are one network have cosine 1 in every layer, above the floor', async () => {
    const file = encodeNetwork(learned(1));
    const { rows } = await compare(file, file);
    expect(rows.map((row) => row.layer)).toEqual(['mix1', 'mix2', 'dense']);
    for (const row of rows.slice(0, 2)) {
      expect(row.cosine).toBeCloseTo(1, 6);
      expect(row.floor).toBeLessThan(row.cosine!);
      expect(row.similarity).toBeGreaterThan(0.9);
      expect(row.band![0]).toBeLessThan(row.band![1]);
      expect(row.aligned).toBe(true);
    }
  });

  it('have the same similarity once one of them is turned, where they bring their inputs', async () => {
    const [one, two] = [layer(), layer()];
    const seen = gaussian(200, d, random);
    const turn = rotation(d, random);
    const turned = (rows: Float64Array) => times(rows, transposed(turn, d, d), rows.length / d, d, d);
    const [plain, aligned, asItStands] = [
      await compare(dense(one, seen), dense(two, seen)),
      await compare(dense(turned(one), turned(seen)), dense(two, seen)),
      await compare(dense(turned(one)), dense(two)),
    ].map(({ rows }) => rows[0]!);
    expect(plain!.similarity).toBeGreaterThan(0.8);
    expect(aligned!.similarity).toBeCloseTo(plain!.similarity!, 3);
    expect(aligned!.alignment!.turn!.explained).toBeCloseTo(1, 4);
    expect(asItStands!.similarity).toBeLessThan(0.3);
    expect([plain, aligned, asItStands].map((row) => row!.aligned)).toEqual([true, true, false]);
  });

  it('have the same rows in PyTorch’s layout as in this project’s', async () => {
    const [one, two] = [learned(1), learned(2)];
    const only = { layer: 'mix2' };
    const ours = await compare(encodeNetwork(one), encodeNetwork(two), only);
    const pytorch = [one, two].map((network) => encodeNetwork(network, { format: 'pytorch' }));
    const theirs = await compare(pytorch[0]!, pytorch[1]!, only);
    const mixed = await compare(encodeNetwork(one), pytorch[1]!, only);
    expect(theirs).toEqual(ours);
    expect(mixed).toEqual(ours);
  });

  it('are aligned by running them, on pictures that are named, where they can be run', async () => {
    const { rows } = await compare(encodeNetwork(learned(1)), encodeNetwork(learned(2)));
    const [mix1, mix2] = rows;
    expect(mix1!.alignment).toEqual({});
    expect(mix2!.alignment!.pictures).toBe('scenes-16');
    expect(mix2!.alignment!.turn!.explained).toBeGreaterThan(0.3);
    expect(mix2!.variances[0]!.from).toBe('file');
    // PyTorch's way: 1 / (3 x the 10 x 12 channels that it reads).
    expect(mix2!.variances[0]!.value).toBeCloseTo(1 / 360, 12);
  });

  it('that are untrained have no learned direction yet', async () => {
    const untrained = (seed: number) => encodeNetwork({ spec, weights: initial(spec, createRandom(seed, 'init')) });
    const none = { similarity: null, cosine: null, floor: null, ceiling: null, band: null, directions: [0, 0] };
    for (const row of (await compare(untrained(1), untrained(2))).rows.slice(0, 2)) expect(row).toMatchObject(none);
  });

  it('have their variance estimated where nobody says it, and taken from who does', async () => {
    const plain = (values: ArrayLike<number>) =>
      encodeSafetensors([{ name: 'fc.weight', shape: [n, d], values: f32(values) }]);
    const [a, b] = [plain(layer()), plain(layer())];
    const [estimated] = (await compare(a, b)).rows;
    expect(estimated!.variances[0]!.from).toBe('bulk');
    expect(Math.abs(estimated!.variances[0]!.value - 1)).toBeLessThan(0.25);
    const [given] = (await compare(a, b, { initialVariance: 1 })).rows;
    expect(given!.variances).toEqual([
      { value: 1, from: 'given' },
      { value: 1, from: 'given' },
    ]);
    expect(given!.similarity).toBeGreaterThan(0.8);
  });

  it('whose neurons are all 0, or one alone, have no similarity, and no number that is none', async () => {
    const one = encodeSafetensors([{ name: 'fc', shape: [1, d], values: f32(gaussian(1, d, random)) }]);
    const zero = encodeSafetensors([{ name: 'fc', shape: [n, d], values: new Float32Array(n * d) }]);
    for (const [a, b] of [
      [one, one],
      [zero, dense(layer())],
    ] as const) {
      const [row] = (await compare(a, b)).rows;
      expect(row!.similarity).toBeNull();
      expect(JSON.stringify(row)).not.toContain('NaN');
    }
    expect((await compare(zero, zero)).rows[0]!.variances).toEqual([null, null]);
  });

  it('are compared layer by layer in their order where no names agree', async () => {
    const compared = await compare(dense(layer(), undefined, 'a'), dense(layer(), undefined, 'b'));
    expect(compared.byOrder).toBe(true);
    expect(compared.rows[0]!.similarity).toBeGreaterThan(0.8);
  });

  it('leave out layers of different shapes, and say which', async () => {
    const narrow = { ...factorised({ width: 12, halved: [true, false], rectified: true, classes: 5 }) };
    const other = encodeNetwork({ spec: narrow, weights: initial(narrow, createRandom(1, 'init')) });
    const { rows, unequal } = await compare(encodeNetwork(learned(1)), other);
    expect(rows.map((row) => row.layer)).toEqual(['mix1', 'mix2']);
    expect(unequal).toEqual([{ layer: 'dense', first: '10 × 12', second: '5 × 12' }]);
  });

  it('that do not belong together are refused in words, and so is one that cannot be read, by its name', async () => {
    const file = dense(layer());
    const two = encodeSafetensors(['a', 'b'].map((name) => ({ name, shape: [1, 2], values: f32([1, 2]) })));
    const wide = encodeSafetensors([{ name: 'fc.weight', shape: [n, 2 * d], values: new Float32Array(2 * n * d) }]);
    const inputs = (rows: number) => dense(layer(), gaussian(rows, d, random));
    await expect(compare(file, two)).rejects.toThrow('errors.weights.names');
    await expect(compare(file, wide)).rejects.toThrow('errors.weights.shapes');
    await expect(compare(file, file, { layer: 'fd' })).rejects.toThrow('errors.weights.layer');
    await expect(compare(inputs(20), inputs(30))).rejects.toThrow('errors.weights.pictures');
    await expect(compare(inputs(1), inputs(1))).rejects.toThrow('errors.weights.pictures');
    await expect(compare(file, new Uint8Array(100))).rejects.toMatchObject({ values: { file: 'b' } });
  });
});
