import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { partsHere } from '../../../src/components/data-here.ts';

test('the page of data sets says how many pictures this copy of the site has, from the manifests', () => {
  const folder = mkdtempSync(join(tmpdir(), 'data-here-'));
  try {
    expect(partsHere(['cifar-10'], folder)).toContain('none of it');
    const shard = { file: 'a.gz', count: 1000, bytes: 9, sha256: '0'.repeat(64) };
    const splits = { train: [shard, { ...shard, count: 24 }], test: [shard] };
    const form = { version: 2, set: 'cifar-10', height: 32, width: 32, channels: 3, credit: '-', sheets: [] };
    mkdirSync(join(folder, 'cifar-10'));
    const manifest = { ...form, whole: { train: 30_000, test: 1000 }, splits };
    writeFileSync(join(folder, 'cifar-10', 'manifest.json'), JSON.stringify(manifest));
    expect(partsHere(['cifar-10', 'cifar-10-16'], folder)).toBe(
      'In this copy of the site: “cifar-10”, 32 × 32 pixels, the first 1,024 of 30,000 training and all 1,000 test pictures.',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
