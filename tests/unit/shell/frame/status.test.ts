import { describe, expect, test } from 'vitest';
import errors from '../../../../content/strings/en/errors.yaml';
import { definition } from '../../../../src/figures/inversion/definition.ts';
import { definition as signs } from '../../../../src/figures/sign-confusion/definition.ts';
import type { AnyFigure, PartContext } from '../../../../src/shell/figure.ts';
import type { FigureState } from '../../../../src/shell/figure-state.ts';
import { statusLine } from '../../../../src/shell/frame/status.ts';
import { viewState } from '../../../../src/shell/frame/view-state.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { emptyState } from '../../../../src/shell/state.ts';
import { addErrorWords, figureWords } from '../../../../src/shell/strings.ts';
import type { StringTree } from '../../../../src/shell/words.ts';

type Settings = Readonly<Record<string, string | number>>;
const defaults = emptyState(definition).params as Settings;
const at = (step: number) => ({ step, steps: 471, epoch: step / 157 });
const history = [at(0), at(200), at(471)];
const full = { ...defaults, 'train-images': 60_000, epochs: 5 };
const stands = { history, position: 2, frame: history[2]! };

/** The line as it is read, its left and its right part. */
function line(
  changes: Partial<FigureState>,
  options: Partial<PartContext> = {},
  figure: AnyFigure = definition,
): string {
  const state: FigureState = { ...emptyState(figure), ...changes };
  const context = { figure, state, words: figureWords(figure), actions: noActions, id: 'fig', ...options };
  const html = renderToString(statusLine(context, viewState(figure, state)));
  return html
    .replace(/<output[^>]*>/, ' | ')
    .replace(/<[^>]*>/g, '')
    .replace(/ \| $/, '');
}
const of = (params: Settings, settings: Settings = {}) =>
  ({ ...stands, params: { ...defaults, ...settings }, source: { kind: 'nearest', params } }) as unknown as FigureState;

addErrorWords(errors as StringTree);

describe('the status line', () => {
  test('says of a recording and of an end its own seed, data and size, whatever the settings say', () => {
    const said = 'Recorded · seed 2 · 60,000 MNIST × 5 epochs';
    expect(line({ ...stands, source: { kind: 'recording', id: 'x', params: full } })).toBe(said);
    expect(line({ ...stands, source: { kind: 'end', params: full } })).toBe(said);
  });

  test('says the moment that the reader has moved to', () => {
    const moved = { ...stands, position: 1, frame: history[1]! };
    expect(line({ ...moved, source: { kind: 'end', params: full } })).toBe(
      'epoch 1.3 · Recorded · seed 2 · 60,000 MNIST × 5',
    );
    expect(line({ ...moved, source: { kind: 'own' }, status: 'done' })).toMatch(/^epoch 1.3 · Yours/);
  });

  test('says what was computed here from a recording, and that it is being computed', () => {
    const source = { kind: 'recording', id: 'x', params: full } as const;
    expect(line({ ...stands, source, looked: true })).toMatch(/^Computed here from the recording · seed 2/);
    expect(line({ ...stands, source, looking: true })).toMatch(/^Computing … · seed 2 · 60,000/);
  });

  test('says of the nearest that this was not run, and of what settings the grey is', () => {
    expect(line(of(full, { seed: 7 }))).toBe('Not run yet · grey: seed 2, 60,000 MNIST × 5');
    expect(line(of({ ...full, activation: 'tanh' }))).toBe('Not run yet · grey: tanh, seed 2, 60,000 MNIST × 5');
    expect(line(of({ ...full, activation: 'tanh', biases: 'off' }))).toBe('Not run yet · grey: tanh, without biases');
  });

  test('does not call a difference that does not matter or that only shows', () => {
    expect(line(of({ ...full, threshold: 0.1, negate: 'on' }))).toBe('Not run yet · grey: seed 2, 60,000 MNIST × 5');
  });

  test('says what is the case where nothing stands there', () => {
    expect(line({ source: { kind: 'none' } })).toBe('Not run yet');
    expect(line({ source: { kind: 'none' }, status: 'loading' })).toBe('Getting ready …');
    const source = { kind: 'recording', id: 'x', params: full } as const;
    expect(line({ source }, { otherPicture: 'This picture was made with tanh.' })).toBe('Loading the recorded run …');
  });

  test('says in the figure’s own words that it computes by itself', () => {
    expect(line({ source: { kind: 'computed' }, frame: at(1) }, {}, signs)).toBe('Computed here, as you turn it');
    expect(line({ source: { kind: 'computed' }, frame: at(1) })).toBe('Computed here');
  });
});

describe('the status line of a run', () => {
  const own = { source: { kind: 'own' }, params: { ...defaults, epochs: 3 } } as unknown as FigureState;
  const midway = { ...own, history: history.slice(0, 2), position: 1, frame: history[1]! };
  const size = 'seed 2 · 10,000 MNIST × 3';

  test('says how far it is, and the time left once it is known, in minutes when it is long', () => {
    const running = { ...midway, status: 'running' } as const;
    expect(line(running)).toBe(`Training · ${size} · step 200/471 | measuring speed`);
    expect(line({ ...running, secondsLeft: 11.2 })).toBe(`Training · ${size} · step 200/471 | 12 s left`);
    expect(line({ ...running, secondsLeft: 200 })).toMatch(/\| 3 min left$/);
    expect(line({ ...running, frame: history[2]! })).toMatch(/^Reading all test pictures …/);
  });

  test('says that it begins, and what still stands there from before', () => {
    const begun = { ...own, status: 'loading', history: [], position: 0 } as const;
    expect(line(begun)).toBe('Getting ready …');
    const before = { kind: 'recording', params: full, frame: history[2]!, history } as never;
    expect(line({ ...begun, before })).toBe('Getting ready … · grey: seed 2, 60,000 MNIST × 5');
  });

  test('says that it takes itself up again from a checkpoint, its last frame standing there', () => {
    expect(line({ ...midway, status: 'loading' })).toBe(`Getting ready … · ${size} · step 200/471`);
  });

  test('says that it pauses, that it has stopped, and when it is done how long it took', () => {
    expect(line({ ...midway, status: 'paused' })).toBe(`Paused · ${size} · step 200/471`);
    expect(line({ ...midway, status: 'error' })).toBe('The run has stopped');
    expect(line({ ...own, ...stands, status: 'done', seconds: 11.7 })).toBe(
      `Yours · ${size} · recorded: 60,000 × 5 | in 12 s`,
    );
  });

  test('says what the recorded run learned from only where that was more', () => {
    const whole = { ...own, ...stands, params: full, status: 'done', seconds: 9 } as unknown as FigureState;
    expect(line(whole)).toBe('Yours · seed 2 · 60,000 MNIST × 5 | in 9 s');
  });

  test('says what became of its result', () => {
    const told = (key: string) => line({ ...own, ...stands, status: 'done', seconds: 9, notes: [{ key, values: {} }] });
    expect(told('storage.kept')).toMatch(/\| in 9 s, in the ledger$/);
    expect(told('storage.changed')).toMatch(/\| in 9 s, not counted$/);
    expect(told('notes.absent')).toMatch(/\| in 9 s$/);
  });

  test('fills with the run, and is empty for everything else', () => {
    const width = (changes: Partial<FigureState>): string | undefined => {
      const state: FigureState = { ...emptyState(definition), ...changes };
      const context = { figure: definition, state, words: figureWords(definition), actions: noActions, id: 'fig' };
      return /inline-size:([\d.]+%)/.exec(renderToString(statusLine(context, state)))?.[1];
    };
    expect(width({ ...midway, status: 'running' })).toBe('42.5%');
    expect(width({ ...midway, status: 'paused' })).toBe('42.5%');
    expect(width({ ...own, ...stands, status: 'done' })).toBe('0.0%');
    expect(width({ ...stands, source: { kind: 'end', params: full } })).toBe('0.0%');
  });
});
