import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FOREIGN, fileWith } from '../nets/weight-files.ts';

const project = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'similarity-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixture = (name: string) => join(project, 'tests/fixtures/foreign-weights', name);
const [a, b] = [fixture('a.safetensors'), fixture('b.safetensors')];
const similarity = (...argv: string[]) =>
  spawnSync(process.execPath, ['src/cli/similarity.ts', ...argv], { cwd: project, encoding: 'utf8', timeout: 60_000 });

describe('npm run similarity', () => {
  it('prints with --json a list of rows, and nothing else', () => {
    const { status, stdout } = similarity(a, b, '--json');
    expect(status).toBe(0);
    const rows = JSON.parse(stdout);
    expect(rows.map(({ layer }: { layer: string }) => layer)).toEqual(['features.0', 'features.3', 'classifier']);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(
        'layer neurons dimension aligned directions meanRank similarity cosine floor ceiling band'.split(' '),
      );
      expect(row.floor).toBeLessThan(row.cosine);
      expect(row.band[0]).toBeLessThan(row.band[1]);
    }
  }, 60_000);

  it('prints a table, what it is aligned by, and where the variance comes from, of one layer where asked', () => {
    const { stdout } = similarity(a, b, '--layer=features.0');
    expect(stdout).toMatch(/^layer +neurons +dimension +directions +mean rank +S /m);
    expect(stdout).toMatch(/^features\.0 +20 +27 +3, 3 .*nothing/m);
    expect(stdout).toContain('features.0: compared as they stand, not aligned');
    expect(stdout).not.toContain('classifier');
    expect(stdout).not.toContain('estimated');
  }, 60_000);

  it('says no number, but null, where no direction is learned', () => {
    const { stdout } = similarity(a, b, '--layer', 'features.0', '--initial-variance', '10', '--json');
    expect(JSON.parse(stdout)[0]).toMatchObject({ similarity: null, cosine: null, meanRank: [null, null], band: null });
  }, 60_000);

  it.each<[string, readonly string[], RegExp]>([
    ['one file alone', [a], /^Say which two files/],
    ['a third file', [a, b, a], /is not understood/],
    ['a layer that is not there', [a, b, '--layer=features'], /^No layer “features” is in both.*features\.0/],
    ['a variance that is none', [a, b, '--initial-variance=0'], /^--initial-variance: “0” is not a positive number/],
    ['a mistyped flag', [a, b, '--jsn'], /^No flag --jsn; did you mean --json\?/],
    ['a file that is not there', [a, 'none.safetensors'], /^No file none\.safetensors could be read/],
  ])(
    'refuses %s in one line',
    (_, argv, said) => {
      const { status, stdout, stderr } = similarity(...argv);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(said);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
    60_000,
  );

  it.each([
    ['torch.pt', FOREIGN.torch!, /torch\.pt: This is an archive of PyTorch’s own/],
    ['short.safetensors', fileWith({ a: { dtype: 'F32', shape: [2], data_offsets: [0, 8] } }), /cut short/],
  ])(
    'says what is wrong with %s, and that it is that file',
    (name, bytes, said) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      const { status, stderr } = similarity(a, path);
      expect(status).toBe(1);
      expect(stderr).toMatch(said);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
    60_000,
  );
});
