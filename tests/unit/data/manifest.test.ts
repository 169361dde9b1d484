import { expect, test } from 'vitest';
import { countsOf, imagesIn, type Manifest, parseManifest } from '../../../src/data/manifest.ts';
import { createRandom } from '../../../src/data/random.ts';
import { failure } from './failure.ts';

const shard = { file: 'train-000.gz', count: 2000, bytes: 320_000, sha256: 'a'.repeat(64) };
const good: Manifest = {
  version: 2,
  set: 'mnist',
  height: 28,
  width: 28,
  channels: 1,
  credit: 'Whose it is',
  whole: { train: 3000, test: 10_000 },
  splits: {
    train: [shard, { ...shard, file: 'train-001.gz', count: 1000 }],
    test: [{ ...shard, file: 'test-000.gz' }],
  },
  sheets: [{ ...shard, file: 'sheet-classes.gz', name: 'classes', split: 'train', count: 2, indices: [0, 2999] }],
};

test('a manifest is read back whole and counts its images', () => {
  const manifest = parseManifest(JSON.stringify(good), 'mnist');
  expect(manifest).toEqual(good);
  expect(imagesIn(manifest, 'train')).toBe(3000);
  expect(countsOf(manifest)).toBe('all 3,000 training and the first 2,000 of 10,000 test images');
});

test('a manifest that is wrong anywhere is refused', async () => {
  const shards = [
    { file: '../secret.gz' },
    { file: 'https://example.org/a.gz' },
    { sha256: 'abc' },
    { count: 0 },
    { count: 1.5 },
    { count: -1 },
    { bytes: '12' },
    { bytes: 1e12 },
  ].map((wrong) => ({ ...good, splits: { train: [{ ...shard, ...wrong }], test: [] } }));
  const wholes = [
    null,
    [],
    1,
    'x',
    {},
    { ...good, version: 1 },
    { ...good, set: 'digits' },
    { ...good, height: 1e9 },
    { ...good, channels: 2 },
  ];
  const splits = [{ train: [] }, null, { train: {}, test: [] }, { train: [null], test: [] }].map((wrong) => ({
    ...good,
    splits: wrong,
  }));
  const sheets = [{ name: 7 }, { split: 'all' }, { indices: [1] }, { indices: [0, -1] }, { file: 'a/b.gz' }].map(
    (wrong) => ({
      ...good,
      sheets: [{ ...good.sheets[0], ...wrong }],
    }),
  );
  const counts = [undefined, { train: 1 }, { train: 0, test: 1 }].map((whole) => ({ ...good, whole }));
  for (const wrong of [...shards, ...wholes, ...splits, ...sheets, ...counts, { ...good, credit: undefined }]) {
    expect(await failure(() => parseManifest(JSON.stringify(wrong), 'mnist'))).toBe('errors.data.manifest');
  }
});

test('a manifest of random or damaged text never fails otherwise than in plain words', async () => {
  const random = createRandom(1, 'manifest fuzz');
  const text = JSON.stringify(good);
  for (let i = 0; i < 1000; i++) {
    const noise = String.fromCharCode(...Array.from({ length: random.below(40) }, () => random.below(256)));
    expect(await failure(() => parseManifest(noise, 'mnist'))).toBe('errors.data.manifest');
    const at = random.below(text.length);
    const damaged = text.slice(0, at) + String.fromCharCode(32 + random.below(95)) + text.slice(at + 1);
    expect(await failure(() => parseManifest(damaged, 'mnist'))).toMatch(/^(errors\.data\.manifest|nothing thrown)$/);
  }
});
