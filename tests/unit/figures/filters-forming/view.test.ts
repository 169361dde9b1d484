import { describe, expect, it } from 'vitest';
import type { FiltersFormingFrame } from '../../../../src/experiments/filters-forming/frame.ts';
import { definition } from '../../../../src/figures/filters-forming/definition.ts';
import { filterTile } from '../../../../src/figures/filters-forming/filter-tile.ts';
import { losses } from '../../../../src/figures/filters-forming/loss.ts';
import { degreesOf, type FormingState } from '../../../../src/figures/filters-forming/state.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateAfter } from '../state-of.ts';

const words = figureWords(definition);

const frame = (step: number, changes: Partial<FiltersFormingFrame> = {}): FiltersFormingFrame => ({
  step,
  steps: 40,
  epoch: step / 8,
  imagesSeen: step * 32,
  loss: step === 0 ? Number.NaN : 2.2 - step / 40,
  accuracy: 0.1 + step / 100,
  testImages: 100,
  filters: Uint8Array.from({ length: 12 * 147 }, (_, i) => (i * 37) % 255),
  largest: 0.5,
  channels: 3,
  turned: new Float32Array(12).fill(1 - step / 80),
  grown: new Float32Array(12).fill(1 + step),
  kinds: Uint8Array.from({ length: 12 }, (_, k) => k % 3),
  ...changes,
});

const state = (history: readonly FiltersFormingFrame[], changes: Partial<FormingState> = {}): FormingState =>
  stateAfter(definition, history, changes);
const drawn = (shown: FormingState) => renderToString(definition.view(shown, words, noActions) as never);
const beside = (name: string, shown: FormingState) =>
  renderToString(definition.sides!.find((side) => side.name === name)!.draw(shown, words, noActions) as never);

describe('filters that form', () => {
  const run = [frame(0), frame(20), frame(40)];
  const random = { params: { ...state([]).params, first: 'random' as const } };

  it('prints no broken number in any view, in any state of a run', () => {
    const bare = { filters: undefined, turned: undefined, grown: undefined, kinds: undefined } as never;
    for (const history of [[], [frame(0)], run, [frame(0, bare), frame(20, bare)], [frame(40, { channels: 1 })]]) {
      for (const more of [{}, random, { ...random, guess: 'skipped' as const }]) {
        const shown = state(history, more);
        const large = definition.numbers!(shown, words).map(({ value }) => value);
        const tabs = ['looks', 'turned', 'given'].map((name) => beside(name, shown));
        for (const html of [drawn(shown), ...tabs, ...large, definition.describe(shown, words)])
          expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }
    }
  });

  it('asks about frozen noise alone, and says nothing of it until the guess', () => {
    expect(drawn(state(run))).not.toContain('kit-handle');
    const asked = state(run, random);
    expect(drawn(asked)).toContain('kit-handle');
    expect(definition.describe(asked, words)).not.toMatch(/50/);
    expect(definition.numbers!(asked, words).every(({ answer }) => answer)).toBe(true);
    expect(definition.describe({ ...asked, guess: 'skipped' }, words)).toMatch(/50\.0/);
  });

  it('tells nothing of noise under another tab before it is asked about, either', () => {
    const told = (shown: FormingState) => beside('given', shown).match(/kit-value">[^<]*/g)!;
    const photographs = { data: 'cifar-10' as const };
    const opened = state(run, { params: { ...state([]).params, ...photographs } });
    expect(told(opened).map((value) => value.endsWith('>?'))).toEqual([false, true, true, true, true]);
    expect(told({ ...opened, guess: 'skipped' }).join()).not.toContain('?');
    expect(told({ ...opened, hidden: new Set(['guess']) }).join()).not.toContain('?');
  });

  it('takes the steps before into the loss of a frame that follows soon after another', () => {
    const at = (step: number, loss: number) => frame(step, { loss });
    const end = [frame(0), at(16, 2), at(32, 1), at(34, 3)];
    expect(losses(end)).toEqual([Number.NaN, 2, 1, (16 * 1 + 2 * 3) / 18]);
    expect(losses([frame(0), at(8, 2), at(12, 1)])).toEqual([Number.NaN, 2, 1]);
    expect(definition.numbers!(state(end), words)[0]!.value).toBe('1.22');
  });

  it('shows the filters of a frozen run’s end all along, and of a learned one none but where they were kept', () => {
    const history = [frame(20, { filters: undefined } as never), frame(40)];
    const early = { position: 0, frame: history[0]! };
    expect(drawn(state(history, { ...early, ...random, guess: 'skipped' }))).toContain('kit-tile');
    expect(drawn(state(history, early))).not.toContain('kit-tile');
    expect(drawn(state(history, early))).toContain('only the end was kept');
  });

  it('paints a colour filter’s zero grey, and its largest weights in full', () => {
    const filters = new Uint8Array(12 * 147).fill(127);
    filters.set([254, 0, 127], 0);
    const { pixels } = filterTile({ filters, channels: 3 }, 0, '');
    expect([...pixels.subarray(0, 6)]).toEqual([255, 0, 128, 128, 128, 128]);
  });

  it('turns by a right angle where nothing of the start is left', () => {
    expect([1, 0, -1].map(degreesOf)).toEqual([0, 90, 180]);
  });
});
