import { describe, expect, it } from 'vitest';
import { curve } from '../../../../src/figures/universality/curve.ts';
import { definition } from '../../../../src/figures/universality/definition.ts';
import type { UniversalityFrame } from '../../../../src/figures/universality/frame.ts';
import { numbers } from '../../../../src/figures/universality/numbers.ts';
import type { UniversalityState } from '../../../../src/figures/universality/state.ts';
import { describe as inWords, table } from '../../../../src/figures/universality/table.ts';
import type { FigureActions } from '../../../../src/shell/figure-state.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { openingState } from '../../../../src/shell/state.ts';
import { figureWords } from '../../../../src/shell/strings.ts';

const words = figureWords(definition);
const actions = { set() {}, draft() {} } as unknown as FigureActions;

/** Two pairs of other pictures, beside a pair of two seeds; nothing learned in layer 1. */
const frame: UniversalityFrame = {
  step: 1,
  steps: 1,
  epoch: 0,
  pairs: [[], [0.5, 0.7], [0.4, 0.4], [0.3, 0.3], [0.1, 0.3]],
  reference: [[0.9], [0.8], [0.7], [0.7], [0.8]],
  oneLaw: [null, ...[0.84, 0.76, 0.75, 0.86].map((middle) => ({ low: middle - 0.05, middle, high: middle + 0.05 }))],
};
const stateOf = (changes: Partial<UniversalityState> = {}): UniversalityState => {
  const opened = openingState(definition, undefined) as unknown as UniversalityState;
  return {
    ...opened,
    frame,
    guess: 'skipped',
    ...changes,
    params: { ...opened.params, layer: '2', ...changes.params },
  };
};

describe('similarity by layer', () => {
  it('says mean and spread over the pairs, beside two seeds of the first', () => {
    expect(inWords(stateOf(), words)).toMatch(/S 0\.60 ± 0\.14 over 2 pairs; two seeds of the first alone: 0\.80/);
    expect(numbers(stateOf(), words).map(({ value }) => value)).toEqual(['0.60', '0.80']);
  });

  it('has a value of its own where nothing was learned: words and a dash, neither 0 nor NaN', () => {
    const state = stateOf({ params: { ...stateOf().params, layer: '1' } });
    expect(inWords(state, words)).toContain('no learned direction yet');
    expect(numbers(state, words)[0]!.value).toBe('–');
    const [first] = table(state, words).rows;
    expect(first).toContain('no learned direction yet');
    expect(renderToString(curve(state, words, actions))).not.toContain('NaN');
  });

  it('draws a dot a pair and layer, over two bands, each with a name of its own', () => {
    const html = renderToString(curve(stateOf(), words, actions));
    expect(html.match(/kit-dot"/g)).toHaveLength(8);
    expect(html.match(/kit-band"/g)).toHaveLength(2);
    expect(html.lastIndexOf('kit-band')).toBeLessThan(html.indexOf('kit-line'));
    for (const name of ['two seeds', 'one law', 'the two']) expect(html).toContain(`>${name}<`);
  });

  it('says which number is of one law and which of two seeds', () => {
    expect(numbers(stateOf(), words).map(({ name }) => name)).toEqual(['S in layer 2', 'two seeds · one law 0.84']);
    expect(inWords(stateOf(), words)).toContain('Two samples of one law that read like these would have 0.79 to 0.89.');
    expect(table(stateOf(), words).columns.slice(4, 7)).toEqual([
      'one law, from',
      'one law, to',
      'two seeds of the first',
    ]);
  });

  it('says nothing of one law in a layer that nobody simulated', () => {
    const first = { ...stateOf(), params: { ...stateOf().params, layer: '1' as const } };
    expect(numbers(first, words)[1]!.name).toBe('two seeds of the first');
    const law = stateOf({ frame: { ...frame, oneLaw: undefined } as unknown as UniversalityFrame });
    expect(inWords(law, words)).not.toContain('one law');
    expect(renderToString(curve(law, words, actions))).not.toContain('one law');
  });

  it('draws no band across a layer in which there is none', () => {
    const [, second, ...others] = frame.oneLaw!;
    const html = (oneLaw: UniversalityFrame['oneLaw']) =>
      renderToString(curve(stateOf({ frame: { ...frame, oneLaw } as UniversalityFrame }), words, actions));
    expect(html([second!, null, second!, ...others.slice(1)]).match(/kit-band"/g)).toHaveLength(3);
  });

  it('tells nothing while the guess is open, in chart, words and table of all pairs', () => {
    const open = stateOf({ guess: undefined });
    expect(inWords(open, words)).not.toMatch(/\d\.\d/);
    const html = renderToString(curve(open, words, actions));
    for (const line of html.match(/<g class="[^"]*kit-shown[^"]*"/g) ?? []) expect(line).toContain('wcw-answer');
    const side = definition.sides![0]!.draw(open as never, words, actions);
    expect(renderToString(side as never)).toContain('gives the answer away');
  });

  it('says which two kinds were not compared', () => {
    const { pairs: _, ...without } = frame;
    expect(inWords(stateOf({ frame: without }), words)).toContain('not compared');
  });
});
