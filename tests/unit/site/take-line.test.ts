import { describe, expect, it, vi } from 'vitest';
import { classFigure, classFigures } from '../../../src/components/class/class-data.ts';
import { loadClassFigure } from '../../../src/components/class/load-class-figure.ts';
import { takeLine } from '../../../src/components/take-line.ts';
import { classLine } from '../../../src/experiments/class-lines/line.ts';
import { openResults } from '../../../src/shell/storage.ts';

const inversion = classFigure(classFigures.find(({ name }) => name === 'inversion')!);
const line = classLine(inversion, {
  figure: 'inversion',
  version: '1+2',
  seed: 7,
  settings: {},
  numbers: { 'accuracy.original': 0.9612, 'accuracy.negative': 0.1031 },
});
const base = new URL('https://example.org/');
vi.mock('../../../src/components/class/load-class-figure.ts');
/** A site that has, or has not, what it knows of the figure. */
const site = (has: boolean): void => {
  vi.mocked(loadClassFigure).mockResolvedValue(has ? inversion : undefined);
};

describe('a run that is handed over in an address', () => {
  it('is counted, once', async () => {
    site(true);
    const store = openResults(null);
    expect(await takeLine(line, store, base)).toBe('now');
    expect(await takeLine(line, store, base)).toBe('before');
    expect(store.all()).toHaveLength(1);
  });

  it('is told apart from a cut one where it is whole, and what reads it did not come', async () => {
    site(false);
    const store = openResults(null);
    expect(await takeLine(line, store, base)).toBe('missing');
    for (const cut of [line.slice(0, -8), line.slice(0, 9), ''])
      expect(await takeLine(cut, store, base)).toBe('unread');
    expect(store.all()).toHaveLength(0);
  });
});
