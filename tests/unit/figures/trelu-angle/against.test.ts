import { describe, expect, it } from 'vitest';
import type { TreluFrame } from '../../../../src/experiments/trelu-angle/frame.ts';
import type { TreluParams } from '../../../../src/experiments/trelu-angle/schema.ts';
import { againstPlain, worth } from '../../../../src/figures/trelu-angle/against.ts';
import { definition } from '../../../../src/figures/trelu-angle/definition.ts';
import { learning } from '../../../../src/figures/trelu-angle/learning.ts';
import type { TreluState } from '../../../../src/figures/trelu-angle/state.ts';
import type { Row } from '../../../../src/figures/trelu-angle/sweeps.ts';
import { described } from '../../../../src/figures/trelu-angle/words.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { noActions } from '../inversion/sample.ts';
import { stateOf } from '../state-of.ts';

const words = figureWords(definition);
const row = (condition: string, ...values: number[]): Row => ({ condition, images: 3000, epochs: 3, values });
/** Made-up accuracies of plain ReLU: 70 ± 1 % from patches, 94 ± 1 % from random patterns, 93 ± 1 % on raw responses. */
const rows = [
  row('patches-0', 0.69, 0.7, 0.71),
  row('random-0', 0.93, 0.94, 0.95),
  row('raw-0', 0.92, 0.93, 0.94),
  row('patches-0.5', 0.8, 0.9),
  row('patches-faster-0.5', 0.86, 0.88),
  row('faster-0.5', 0.95, 0.97),
];

function state(accuracy: number, params: Partial<TreluParams> = {}, frame: Partial<TreluFrame> = {}): TreluState {
  const empty = stateOf(definition);
  const bins = new Uint32Array(36).fill(1);
  const shown = {
    step: 141,
    steps: 141,
    epoch: 3,
    imagesSeen: 9000,
    loss: 0.4,
    accuracy,
    testImages: 10_000,
    ...frame,
  };
  return {
    ...empty,
    params: { ...empty.params, ...params },
    frame: { ...shown, angles: { passed: bins, cut: bins }, active: [0.2, 0.4, 0.5, 0.6] },
    source: { kind: 'own' },
    status: 'done',
  };
}
const said = (accuracy: number, params?: Partial<TreluParams>, frame?: Partial<TreluFrame>) =>
  againstPlain(state(accuracy, params, frame), rows, words);

describe('a run beside plain ReLU over seeds', () => {
  it('gains, costs or makes no difference, beside plain ReLU that starts in the same way', () => {
    expect(said(0.87)).toContain(
      'Over 3 seeds plain ReLU reads 70.0 ± 1.0\u00a0% from this start: here the threshold gains.',
    );
    expect(said(0.46)).toContain('here the threshold costs.');
    expect(said(0.71)).toContain(': no difference beyond the spread.');
    expect(said(0.82, { variant: 'raw' })).toBe(
      'Over 3 seeds plain ReLU reads 93.0 ± 1.0\u00a0% from this start: here the threshold costs.',
    );
  });

  it('stands beside the other start of cosines, too, where plain ReLU reads more with that', () => {
    expect(said(0.87)).toContain('From random patterns it reads 94.0 ± 1.0\u00a0%, more than this run.');
    expect(said(0.93)).toContain('From random patterns it reads 94.0 ± 1.0\u00a0%, about as much as this run.');
    expect(said(0.99)).toContain('From random patterns it reads 94.0 ± 1.0\u00a0%, less than this run.');
    expect(said(0.11, { anchors: 'random' })).not.toContain('From patches');
  });

  it('stands beside plain ReLU with a step as long, where the start is one that a threshold lengthens steps of', () => {
    expect(said(0.87)).toContain(
      'With a step 2.0 times as long it reads 87.0 ± 1.4\u00a0%, about as much as this run.',
    );
    expect(said(0.94, { variant: 'raw', compensate: 'on' })).toContain('about as much as this run');
    expect(said(0.5, { variant: 'raw', compensate: 'on' })).toContain(
      'With a step 2.0 times as long it reads 96.0 ± 1.4\u00a0%, more than this run.',
    );
    for (const params of [{ variant: 'raw' }, { anchors: 'random' }, { threshold: 0.4 }] as const)
      expect(said(0.87, params)).not.toContain('times as long');
  });

  it('is plain ReLU itself at threshold zero', () => {
    const own = said(0.7, { threshold: 0 });
    expect(own).toContain('This is plain ReLU; over 3 seeds it reads 70.0 ± 1.0\u00a0%');
    expect(own).not.toContain('times as long');
  });

  it('is of the settings of what stands there, not of those that the controls have moved to', () => {
    const moved = state(0.87, { variant: 'raw', threshold: 0.5 });
    const nearest = { ...moved, source: { kind: 'nearest' as const, params: state(0.87).params } };
    expect(againstPlain(nearest, rows, words)).toBe(said(0.87));
  });

  it('is judged at the end, and only where it learned as the seeds did', () => {
    expect(said(0.5, {}, { step: 70 })).toBe('Once the run is done, it is set beside plain ReLU here.');
    for (const params of [
      { data: 'digits' },
      { 'train-images': 1000 },
      { epochs: 1 },
      { 'learning-rate': 0.01 },
    ] as const)
      expect(said(0.5, params)).toContain('reproduced on 3,000 MNIST digits, 3 epochs, and not at these settings');
    expect(againstPlain(state(0.5), [], words)).toBe('');
    expect(againstPlain(state(0.5), [row('patches-0', 0.7)], words)).toBe('');
  });

  it('differs from twice the error on: of the seeds’ spread, of their mean, of the test digits', () => {
    // sqrt(0.03² · (1 + 1/3) + 0.25/10,000) is 3.5 points.
    const plain = { threshold: 0, mean: 0.5, sd: 0.03, count: 3 };
    expect(worth(0.569, 10_000, plain)).toBe('none');
    expect(worth(0.572, 10_000, plain)).toBe('gains');
    expect(worth(0.428, 10_000, plain)).toBe('costs');
    expect(worth(0.572, 100, plain)).toBe('none');
  });

  it('is an answer that waits for the guess, and stands in the words', () => {
    const drawn = (one: TreluState) => renderToString(learning(one, rows, words, noActions));
    expect(drawn(state(0.87))).toMatch(/class="wcw-answer"[^>]*>Over 3 seeds plain ReLU/);
    expect(described(state(0.87), rows, words)).toContain('here the threshold gains.');
  });
});
