import { describe, expect, it } from 'vitest';
import {
  CLASSIFIERS,
  type ClassifierName,
  type DecisionFrame,
  SETS,
  type SetName,
} from '../../../../src/experiments/features-and-decision/frame.ts';
import { type DecisionParams, decisionSchema } from '../../../../src/experiments/features-and-decision/schema.ts';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import { claims, largestGap } from '../../../../src/figures/features-and-decision/claim.ts';
import { boundaryAt } from '../../../../src/figures/features-and-decision/cut.ts';
import { definition } from '../../../../src/figures/features-and-decision/definition.ts';
import { numbers } from '../../../../src/figures/features-and-decision/numbers.ts';
import { overlapOf } from '../../../../src/figures/features-and-decision/overlap.ts';
import type { DecisionState } from '../../../../src/figures/features-and-decision/state.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { openingState } from '../../../../src/shell/state.ts';
import { figureWords } from '../../../../src/shell/strings.ts';

const words = figureWords(definition);
const at = (set: SetName, name: ClassifierName): number =>
  SETS.indexOf(set) * CLASSIFIERS.length + CLASSIFIERS.indexOf(name);

/** A frame of 1,000 test digits in which each classifier has read so many on each of the sets named. */
function frame(
  right: Partial<Record<SetName, readonly number[]>>,
  changes: Partial<DecisionFrame> = {},
): DecisionFrame {
  const counts = new Int32Array(SETS.length * CLASSIFIERS.length).fill(-1);
  for (const [set, values] of Object.entries(right)) counts.set(values, at(set as SetName, 'nearest'));
  return {
    step: 10,
    steps: 100,
    epoch: 1,
    imagesSeen: 1000,
    loss: 1,
    testImages: 1000,
    trainImages: 1000,
    right: counts,
    neighbours: new Int32Array(SETS.length * 100),
    network: 0.9,
    networkImages: 125,
    ...changes,
  };
}
function state(shown: DecisionFrame | undefined, params: Partial<DecisionParams> = {}): DecisionState {
  return {
    ...(openingState(definition, undefined) as unknown as DecisionState),
    params: { ...defaultParams(decisionSchema), ...params },
    frame: shown,
    status: 'done',
    source: { kind: 'own' },
  };
}
const drawn = (of: DecisionState): string => renderToString(definition.view(of, words, noActions));
const side = (name: string, of: DecisionState): string =>
  renderToString(definition.sides!.find((one) => one.name === name)!.draw(of, words, noActions));
const said = (of: DecisionState): string => claims(of, words).join(' ');

const full = frame({
  pixels: [852, 833, 899, 849, 879, 872],
  hog: [904, 946, 951, 946, 918, 945],
  'trained-s4': [876, 900, 920, 918, 894, 913],
  'random-c5': [774, 788, 835, 818, 763, 780],
});

describe('the cut that is dragged', () => {
  it('stands at the edge nearest to the pointer, after the pixels at the least and before the output', () => {
    const edges = [1, 2, 3, 4, 5].map((column) => boundaryAt(column / 6));
    expect(edges).toEqual(['pixels', 's2', 's4', 'c5', 'f6']);
    expect([0, 0.05, 0.36, 0.95, 1.2].map(boundaryAt)).toEqual(['pixels', 'pixels', 's2', 'f6', 'f6']);
  });
});

describe('the stage', () => {
  it('draws the network and its cut before anything was run, and no number', () => {
    const html = drawn(state(undefined));
    expect(html).toContain('Where does the decision begin?');
    expect(html.match(/type="radio"/g)).toHaveLength(5);
    expect(html).toMatch(/value="s4" checked/);
    expect(numbers(state(undefined), words).map(({ value }) => value)).toEqual(['–', '–']);
    expect(html.match(/<span class="kit-value">·/g)).toHaveLength(6);
  });

  it('shows the nearest neighbour on pixels as soon as it is judged, as the answer to the guess', () => {
    const html = drawn(state(frame({ pixels: [852] }, { network: Number.NaN })));
    expect(html.match(/<svg class="wcw-answer"/g)).toHaveLength(1);
    expect(said(state(frame({ pixels: [852] })))).toBe('The rows fill one by one.');
  });

  it('asks along the row that it is about on a scale that tells nothing, and says beside the dot how far off the guess was', () => {
    const asked = {
      ...state(full),
      source: { kind: 'recording' },
      history: [full],
      guess: undefined,
    } as unknown as DecisionState;
    const html = drawn(asked);
    expect(html).toMatch(/type="range" min="0" max="100"/);
    expect(html).toContain('>0\u00a0%</text>');
    const made = drawn({ ...asked, guess: 60 } as DecisionState);
    expect(made).not.toContain('type="range"');
    expect(made).toContain('your guess 60, 25 off');
    expect(made).toContain('>60\u00a0%</text>');
    expect(
      drawn({ ...asked, guess: 60, params: { ...asked.params, 'train-images': 100 } } as DecisionState),
    ).not.toContain('your guess');
  });

  it('sets large what the best of the six reads at the cut, and the whole network', () => {
    expect(numbers(state(full), words).map(({ value }) => value)).toEqual(['92.0', '90.0']);
    expect(numbers(state(full, { boundary: 'c5', features: 'random' }), words)[0]!.value).toBe('83.5');
  });

  it('puts the features at the cut beside pixels and histograms, and follows the cut', () => {
    const html = drawn(state(full));
    expect(html).toContain('<span class="kit-value">92.0\u00a0%</span>');
    expect(html).toContain(' pixels: 89.9\u00a0%. gradient histograms: 95.1\u00a0%.');
    const moved = drawn(state(full, { boundary: 'c5', features: 'random' }));
    expect(moved).toContain('<span class="kit-value">83.5\u00a0%</span>');
    expect(moved).toContain('Features, drawn by chance');
  });

  it('says less where it is less and more where it is more, and nothing of what the test digits cannot tell', () => {
    const html = said(state(full));
    expect(html).toContain('Their best reads about as much as the best on pixels.');
    expect(html).toContain('Their best reads 3.1 points less than the best on gradient histograms.');
    expect(html).toContain('changes nothing for logistic regression that 1,000 test digits could tell');
    const random = said(state(full, { boundary: 'c5', features: 'random' }));
    expect(random).toContain('6.4 points less than the best on pixels');
    const many = said(state({ ...full, testImages: 10_000, right: full.right.map((count) => 10 * count) }));
    expect(many).toContain('Their best reads 2.1 points more than the best on pixels.');
    expect(many).toContain('A hidden layer in the decision adds 1.3 points');
  });

  it('says in numbers how large the largest gap to the pixels is, or to the histograms where pixels are chosen', () => {
    expect(said(state(full))).toContain(
      'The largest gap between trained S4 and pixels is 6.9 points (SVM, linear), beyond the sampling error.',
    );
    expect(said(state(full, { boundary: 'pixels' }))).toContain(
      'between pixels and gradient histograms is 11.3 points (logistic regression), beyond the sampling error.',
    );
  });

  it('tells a gap beyond the sampling error from one within it', () => {
    const even = [900, 900, 900, 900, 900, 900];
    const gap = (linear: number) => {
      const here = even.with(3, linear);
      return largestGap(frame({ pixels: even, 'trained-s4': here }), 'trained-s4', 'pixels');
    };
    expect(gap(949)).toMatchObject({ told: true, classifier: 'linear-svm' });
    expect(gap(849).told).toBe(true);
    // Twice the standard error of two shares near 90 % of 1,000 is 2.6 points.
    expect(gap(924).told).toBe(false);
    expect(gap(927).told).toBe(true);
  });

  it('says that the Gaussian machine learned from fewer where there were more than it may have', () => {
    expect(drawn(state(full, { 'train-images': 3000 }))).toContain('(first 2,000)');
    expect(drawn(state(full, { 'train-images': 3000, 'kernel-images': 10_000 }))).not.toContain('(first');
    expect(drawn(state(full))).not.toContain('(first');
  });

  it('hides the answer of its own guess alone, and leaves the cut to be moved only where it is not taken away', () => {
    expect(drawn({ ...state(full), hidden: new Set(['boundary']) })).toMatch(/<fieldset class="fad-cut" disabled/);
    expect(definition.guess?.when?.({ 'train-images': 1000 })).toBe(true);
    expect(definition.guess?.when?.({ 'train-images': 100 })).toBe(false);
  });
});

describe('the overlap of classes', () => {
  const neighbours = new Int32Array(SETS.length * 100);
  const s4 = SETS.indexOf('trained-s4') * 100;
  for (let c = 0; c < 10; c++) neighbours[s4 + c * 11] = 80;
  neighbours[s4 + 49] = 15;
  neighbours[s4 + 94] = 5;
  const shown = state({ ...full, neighbours });

  it('counts test digits whose nearest digit is of another class, and nothing where nobody looked', () => {
    expect(overlapOf(shown, 'trained-s4')).toBeCloseTo(20 / 820, 12);
    expect(overlapOf(shown, 'random-c5')).toBeUndefined();
  });

  it('names the commonest neighbours from another class', () => {
    const html = side('neighbours', shown);
    expect(html).toContain('of 95 test digits 4, 15 lie nearest to a 9.');
    const apart = neighbours.map((count, i) => (i === s4 + 49 || i === s4 + 94 ? 0 : count));
    const none = side('neighbours', state({ ...full, neighbours: apart }));
    expect(none).toContain('No test digit lies nearest to another class.');
  });
});

describe('in words and in numbers', () => {
  it('describes a run under way by what there is, and a finished one by its claims', () => {
    const running = { ...state(frame({ pixels: [852] })), status: 'running' } as DecisionState;
    expect(definition.describe(running, words)).toBe(
      'Nearest neighbour on raw pixels reads 85.2\u00a0% of the test digits. After 1.0 epochs the network reads 90.0\u00a0%.',
    );
    expect(definition.describe(state(full), words)).toContain('On trained S4, the six read 87.6\u00a0% to 92.0\u00a0%');
    expect(definition.describe(state(undefined), words)).toContain('Nothing computed yet');
  });

  it('has a row for every set and a column for every classifier, with nothing where nothing is', () => {
    const { columns, rows } = definition.table(state(full), words);
    expect(columns).toHaveLength(7);
    expect(rows).toHaveLength(SETS.length);
    expect(rows[0]![1]).toEqual({ value: 0.852, shown: '85.2\u00a0%' });
    expect(rows[2]![1]).toBeNaN();
  });
});
