import type { Recording } from '../../../src/engine/recording.ts';
import { learningRate, seed } from '../../../src/experiments/common-params.ts';
import type { ParamSchema } from '../../../src/experiments/params.ts';
import { guessSlider } from '../../../src/figures/kit/guess-slider.ts';
import type { FigureDefinition } from '../../../src/shell/figure.ts';
import type { FrameBase } from '../../../src/shell/figure-state.ts';
import { isGuessOpen } from '../../../src/shell/guess.ts';
import { h } from '../../../src/shell/html.ts';

export const toySchema = {
  shape: { kind: 'choice', values: ['round', 'square'], default: 'round' },
  size: { kind: 'choice', values: ['a', 'b', 'c', 'd', 'e'], default: 'a' },
  flip: { kind: 'switch', default: 'off', live: true },
  mix: { kind: 'number', min: 0, max: 1, step: 0.01, default: 0, live: true },
  rate: learningRate,
  images: { kind: 'integer', min: 100, max: 10_000, step: 100, default: 1000, budget: true },
  corner: { kind: 'integer', min: 0, max: 9, default: 4, when: { param: 'shape', is: ['square'] } },
  seed,
} as const satisfies ParamSchema;

export interface ToyFrame extends FrameBase {
  readonly score: number;
}

const param = (label: string, values: Record<string, string> = {}) => ({ label, help: `About ${label}.`, values });

const guess = { min: 0, max: 100, step: 1, start: 50 };

/** A figure with one control of every kind, whose stage is one number, and while the reader is asked for it a slider. */
export const toy: FigureDefinition<typeof toySchema, ToyFrame, { readonly score: number }> = {
  name: 'toy',
  experiment: 'toy',
  schema: toySchema,
  presets: { corners: { shape: 'square', corner: 7 } },
  primary: ['flip', 'shape', 'mix'],
  recordings: [
    {
      id: 'round',
      params: { images: 5000 },
      asset: 'models/toy/round/recording.bin.gz',
    },
    {
      id: 'square',
      params: { shape: 'square' },
      asset: 'models/toy/square/recording.bin.gz',
    },
  ],
  strings: {
    toy: {
      title: 'A toy',
      caption: 'What you see.',
      try: 'Flip it.',
      main: 'Score',
      params: {
        shape: param('Shape', { round: 'round', square: 'square' }),
        size: param('Size'),
        flip: param('Flip it', { on: 'flipped', off: 'as it was' }),
        mix: param('Mix'),
        rate: param('Rate'),
        images: { ...param('Images'), unit: 'images' },
        corner: param('Corner'),
        seed: param('Seed'),
      },
      presets: { corners: { label: 'Corners', question: 'What do corners change?' } },
      guess: { question: 'What will the score be?', label: 'Your guess' },
    },
  },
  measures: [{ name: 'score', unit: 'number' }],
  guess,
  view: (state, words, actions) => [
    h('p', { class: 'wcw-answer' }, state.frame ? `score ${state.frame.score}` : 'not run yet'),
    isGuessOpen({ figure: toy, state })
      ? guessSlider(state, { guess, area: 'toy.guess', look: 'toy-slider' }, words, actions)
      : typeof state.guess === 'number'
        ? h('p', { class: 'toy-guess' }, words('shell.guess.made', { value: state.guess }))
        : null,
  ],
  table: ({ history }) => ({
    caption: 'Scores',
    columns: ['step', 'score'],
    rows: history.map(({ step, score }) => [step, score]),
  }),
  describe: ({ frame }) => (frame ? `The score is ${frame.score}.` : 'Nothing has run.'),
};

const weights = (value: number) => [{ name: 'w', shape: [1], values: Float32Array.of(value) }];

/** Five frames, networks kept at epochs 0 and 2. */
export function toyRecording(params: Record<string, string | number> = {}): Recording {
  const defaults = Object.fromEntries(Object.entries(toySchema).map(([name, { default: value }]) => [name, value]));
  return {
    format: 'recording-1',
    experiment: 'toy',
    params: { ...defaults, ...params },
    seed: 1,
    backend: 'wasm',
    version: 'test',
    date: '2026-01-01T00:00:00Z',
    command: '',
    commit: '',
    quantised: 'float16',
    frames: [0, 1, 2, 3, 4].map((i) => ({ step: i * 10, steps: 40, epoch: i / 2, score: i * 20 })),
    marked: [
      { epoch: 0, step: 0, frame: 0, weights: weights(0) },
      { epoch: 2, step: 40, frame: 4, weights: weights(2) },
    ],
    result: { score: 80 },
  };
}
