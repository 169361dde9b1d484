import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figureOf } from '../../../src/components/figures.ts';
import { readState } from '../../../src/shell/link-state.ts';

const folder = resolve(import.meta.dirname, '../../../content/chapters/en');

/** Phrases that set a figure's state, out of every chapter: `<Do figure="…" set="…">`. */
const phrases = readdirSync(folder).flatMap((file) =>
  [...readFileSync(resolve(folder, file), 'utf8').matchAll(/<Do figure="([\w-]+)" set="([^"]*)"/g)].map(
    ([, figure, set]) => ({ figure: figure!, set: set! }),
  ),
);

describe('a phrase of the text that sets a figure', () => {
  test.each(phrases)('$figure: $set names only settings and values that the figure takes', ({ figure, set }) => {
    const entries = set.split(' ').map((pair) => pair.split('=') as [string, string]);
    const definition = figureOf(figure);
    const { params, notes } = readState(definition, entries);
    expect(notes).toEqual([]);
    for (const [name, value] of entries) {
      if (name === 'preset') expect(Object.keys(definition.presets)).toContain(value);
      else if (name === 'panel') expect(definition.sides?.map((side) => side.name)).toContain(value);
      else expect(String(params[name])).toBe(value);
    }
  });
});
