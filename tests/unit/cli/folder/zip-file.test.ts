import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { zipFile } from '../../../../src/cli/folder/zip-file.ts';
import { readZip } from '../../../../src/cli/read-zip.ts';
import { PlainError } from '../../../../src/data/plain-error.ts';

const entries = [
  { name: 'a/index.html', bytes: Buffer.from('<p>hello hello hello</p>') },
  { name: 'a/größe.bin', bytes: Buffer.from([0, 255, 1, 254]) },
  { name: 'a/empty.txt', bytes: Buffer.alloc(0) },
];
const archive = zipFile(entries, new Date(2026, 10, 30, 13, 14, 16));

it('an archive gives every file back under its name', () => {
  expect([...readZip(archive, 'a.zip')].map(([name, bytes]) => ({ name, bytes }))).toEqual(entries);
});

it('an archive of which one byte has changed is refused', () => {
  for (const at of [43, 46, 49]) {
    const changed = Buffer.from(archive);
    changed[at]! ^= 1;
    expect(() => readZip(changed, 'a.zip')).toThrow(PlainError);
  }
});

it('an archive is one to the system’s own unzip, with the hour that it was made', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  try {
    const file = join(folder, 'a.zip');
    writeFileSync(file, archive);
    const { error, status, stdout } = spawnSync('unzip', ['-l', file], { encoding: 'utf8' });
    context.skip(error !== undefined, 'no unzip here');
    expect(status).toBe(0);
    expect(stdout).toContain('2026-11-30 13:14');
    expect(spawnSync('unzip', ['-tq', file]).status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
