import type { OverRun, RunLine } from '../../../../src/figures/kit/over-run.ts';
import type { RunGuess } from '../../../../src/figures/kit/run-guess.ts';

/** Made-up lines over a run, for tests of drawing and leading alone. */
export const digits: RunLine = {
  name: 'digits',
  points: [
    [0, 10],
    [400, 95],
    [1000, 98.9],
  ],
  now: 98.9,
};
export const negatives: RunLine = {
  name: 'negatives',
  look: 'hollow',
  answer: true,
  points: [
    [0, 9],
    [400, 20],
    [1000, 37.4],
  ],
  now: 37.4,
};
export const run = (changes: Partial<OverRun> = {}): OverRun => ({
  x: {
    min: 0,
    max: 1000,
    ticks: [
      { at: 0, label: '0' },
      { at: 500, label: 'half' },
      { at: 1000, label: '1,000 seen' },
    ],
    label: '',
  },
  y: { min: 0, max: 100, ticks: [0, 50, 100].map((at) => ({ at, label: `${at}` })), label: '' },
  lines: [negatives, digits],
  at: 1000,
  levels: [{ y: 10, label: 'chance' }],
  cursor: {
    moments: [0, 40, 100],
    position: 2,
    label: 'While it learns',
    told: 'At the end',
    still: false,
    to: () => undefined,
  },
  ...changes,
});
export const guess = (changes: Partial<RunGuess> = {}): RunGuess => ({
  value: 55,
  step: 1,
  open: true,
  question: 'How many?',
  hint: 'Drag the handle.',
  label: 'Your guess',
  told: '55',
  said: 'your guess 55, 18 off',
  to: () => undefined,
  ...changes,
});
export const strip: NonNullable<OverRun['strip']> = {
  seeds: [30, 37, 44],
  mean: 37,
  sd: 7,
  full: false,
  published: 37.36,
  yours: 41,
  words: { seeds: ['3 seeds', '37.0 ± 7.0'], published: ['published', '37.4'], yours: ['yours', '41.0'] },
  answer: true,
};
