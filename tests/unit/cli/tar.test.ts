import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTar } from '../../../src/cli/tar.ts';
import { failure } from '../data/failure.ts';

test('a tar archive gives its files, and cut short or damaged it is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tar-test-'));
  try {
    const long = Buffer.from(Array.from({ length: 1500 }, (_, i) => i % 256));
    writeFileSync(join(folder, 'long.bin'), long);
    writeFileSync(join(folder, 'empty.bin'), '');
    writeFileSync(join(folder, 'names.txt'), 'one\ntwo\n');
    execFileSync('tar', ['-cf', join(folder, 'all.tar'), '-C', folder, 'long.bin', 'empty.bin', './names.txt']);
    const bytes = new Uint8Array(readFileSync(join(folder, 'all.tar')));
    const files = readTar(bytes, 'all.tar');
    expect([...files.keys()]).toEqual(['long.bin', 'empty.bin', 'names.txt']);
    expect(Buffer.compare(files.get('long.bin')!, long)).toBe(0);
    expect(new TextDecoder().decode(files.get('names.txt'))).toBe('one\ntwo\n');
    expect(await failure(() => readTar(bytes.subarray(0, 1200), 'all.tar'))).toBe('errors.data.truncated');
    expect(
      await failure(() =>
        readTar(
          bytes.map((byte, i) => (i === 3 ? byte ^ 1 : byte)),
          'all.tar',
        ),
      ),
    ).toBe('errors.data.notTar');
    expect(await failure(() => readTar(Uint8Array.of(1, 2, 3), 'all.tar'))).toBe('errors.data.truncated');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
