import { describe, expect, it } from 'vitest';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import type { TwoSeedsFrame } from '../../../../src/experiments/two-seeds/frame.ts';
import { type ClipParams, clipSchema } from '../../../../src/experiments/two-seeds/schema.ts';
import { definition } from '../../../../src/figures/clip/definition.ts';
import { shade } from '../../../../src/figures/clip/overlaps.ts';
import { seedsSide } from '../../../../src/figures/clip/seeds.ts';
import type { ClipState } from '../../../../src/figures/clip/state.ts';
import type { Child } from '../../../../src/shell/html.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateOf } from '../state-of.ts';
import { twoSeedsFrame } from '../two-seeds-frame.ts';

const words = figureWords(definition);
function state(history: readonly TwoSeedsFrame[] = [], params: Partial<ClipParams> = {}): ClipState {
  const all = { ...defaultParams(clipSchema), ...params };
  const last = history.at(-1);
  return stateOf(definition, {
    params: all,
    source: last ? { kind: 'recording', id: 'x', params: all } : { kind: 'none' },
    ...(last && { frame: last }),
    history,
    position: Math.max(0, history.length - 1),
  });
}
const markup = (tree: Child): string => renderToString(tree);
const drawn = (shown: ClipState): string => markup(definition.view(shown, words, noActions));
const large = (shown: ClipState): string[] =>
  definition.numbers!(shown, words).map(({ value, unit = '' }) => `${value}${unit}`);
const beside = (name: string, shown: ClipState): string =>
  markup(definition.sides!.find((side) => side.name === name)!.draw(shown, words, noActions));
const run = [twoSeedsFrame(0), twoSeedsFrame(125), twoSeedsFrame(250)];

describe('a network that is lent another’s directions', () => {
  it('prints no broken number in any view, in any state of a run, in any layer', () => {
    for (const history of [[], run.slice(0, 1), run.slice(0, 2), run]) {
      for (const layer of ['1', '2', '3'] as const) {
        const shown = state(history, { layer });
        for (const html of [
          drawn(shown),
          ...large(shown),
          beside('overlaps', shown),
          beside('seeds', shown),
          definition.describe(shown, words),
        ])
          expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }
    }
  });

  it('is told by what it tells right with so many directions of its own, and of the other’s', () => {
    expect(large(state(run, { directions: '32' }))).toEqual(['44.0%', '42.0%']);
    expect(large(state(run, { directions: '1' }))).toEqual(['5.5%', '5.2%']);
    expect(large(state(run.slice(0, 1)))).toEqual(['–', '–']);
  });

  it('has a line for each kind of directions, and none before a run has ended', () => {
    expect(drawn(state(run)).match(/class="kit-line"/g)).toHaveLength(4);
    expect(drawn(state(run.slice(0, 2)))).not.toContain('kit-line"');
  });

  it('keeps the other’s directions out of sight and of hearing until the guess', () => {
    const html = drawn(state(run));
    expect(html).toMatch(/kit-second kit-run-dashed wcw-answer/);
    expect(html).toContain('The other network’s wait for your guess.');
    expect(drawn({ ...state(run), guess: 'skipped' })).toMatch(/if they are the other network’s/);
    expect(definition.guess!.when!({ layer: '2', directions: '8' })).toBe(true);
    expect(definition.guess!.when!({ layer: '3', directions: '8' })).toBe(false);
  });

  it('has as many directions as its layer reads, in the table and under the chart', () => {
    expect(definition.table(state(run, { layer: '1' }), words).rows.at(-1)![0]).toBe(30);
    expect(definition.table(state(run, { layer: '2' }), words).rows.at(-1)![0]).toBe(32);
    expect(drawn(state(run, { layer: '1' }))).toContain('30 directions');
  });

  it('shows two squares of overlaps where something was turned, one in the layer that reads the pixels', () => {
    expect(beside('overlaps', state(run)).match(/class="clip-square"/g)).toHaveLength(2);
    expect(beside('overlaps', state(run, { layer: '1' })).match(/class="clip-square"/g)).toHaveLength(1);
  });

  it('shades an overlap from what chance gives to five times that', () => {
    expect([0.05, 0.1, 0.3, 0.5, 1].map((value) => shade(value, 0.1))).toEqual([0, 0, expect.closeTo(0.5), 1, 1]);
  });

  it('says so where no seeds were run', () => {
    expect(markup(seedsSide(state(run, { data: 'nowhere' as never }), words))).toContain('Not reproduced');
  });

  it('stands with its cursor on the directions kept', () => {
    expect(drawn(state(run))).toContain('aria-valuenow="5"');
  });
});
