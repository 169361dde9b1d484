import { describe, expect, it } from 'vitest';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import { type WrongLabelsParams, wrongLabelsSchema } from '../../../../src/experiments/wrong-labels/schema.ts';
import { againstShare } from '../../../../src/figures/wrong-labels/against-share.ts';
import type { WrongLabelsState } from '../../../../src/figures/wrong-labels/state.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { end, state, words } from './sample.ts';

describe('what is left, by share of wrong labels', () => {
  const rows = [
    { condition: 'wrong-20', values: [0.7, 0.8] },
    { condition: 'none-wrong', values: [0.92] },
    { condition: 'unheard-of', values: [0.3] },
  ];
  const below = (shown: WrongLabelsState) =>
    renderToString(againstShare(shown, words, { test: rows, best: rows, resisted: rows }));

  it('says so where nothing was reproduced', () => {
    expect(renderToString(againstShare(state(), words, { test: [], best: [], resisted: [] }))).toContain(
      'Not reproduced',
    );
  });

  it('waits for the guess, and says so', () => {
    expect(below({ ...state(), guess: undefined })).toContain('waits for your guess');
    expect(below({ ...state(), guess: 40 })).not.toContain('waits for your guess');
  });

  it('names the mean of every share that it knows', () => {
    expect(below({ ...state(), guess: 40 })).toContain('75\u00a0% at 20\u00a0% wrong, 92\u00a0% at 0\u00a0% wrong.');
  });

  it('sets the reader’s own run beside them only at the same size', () => {
    const own = (params: Partial<WrongLabelsParams>) =>
      ({
        ...state([end], params),
        source: { kind: 'own' },
        result: { params: { ...defaultParams(wrongLabelsSchema), ...params }, changed: [], 'accuracy.test': 0.6 },
      }) as unknown as WrongLabelsState;
    expect(below(own({ wrong: 0.35 }))).toContain('yours');
    expect(below(own({ epochs: 5 }))).not.toContain('yours');
  });
});
