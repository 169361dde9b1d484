import type { End, Ends } from '../../../src/engine/ends.ts';
import type { Recording } from '../../../src/engine/recording.ts';
import type { FigureDefinition, RecordingEntry } from '../../../src/shell/figure.ts';
import { h } from '../../../src/shell/html.ts';
import { type ToyFrame, toy, toyRecording, type toySchema } from './toy-figure.ts';

type Settings = Readonly<Record<string, string | number>>;

/** A frame that says what it was measured with, so that a test sees whose numbers stand where. */
export interface FramedFrame extends ToyFrame {
  /** Shape, size, corner and seed of the run. */
  readonly of: string;
  readonly flip: string;
  readonly mix: number;
  /** What a frame of numbers alone lacks. */
  readonly picture?: readonly number[];
}

/** What a run with these parameters is, in a word: `round a 4 1`. */
export const ofSettings = ({ shape, size, corner, seed }: Settings): string => `${shape} ${size} ${corner} ${seed}`;

const defaults: Settings = Object.fromEntries(
  Object.entries(toy.schema).map(([name, param]) => [name, param.default as string | number]),
);

/** A frame that a run with these parameters measures: its score is the epoch's, from 0 to 80, and turned round where flipped. */
export function framedFrame(step: number, params: Settings): FramedFrame {
  const all = { ...defaults, ...params };
  const score = 2 * step;
  return {
    step,
    steps: 40,
    epoch: step / 20,
    score: all.flip === 'on' ? 100 - score : score,
    testImages: 1000,
    of: ofSettings(all),
    flip: String(all.flip),
    mix: Number(all.mix),
    picture: [1, 2, 3],
  };
}

/** The toy with numbers, side views and ends: flipping it follows from a frame as long as nothing is mixed in. */
export const framedToy: FigureDefinition<typeof toySchema, FramedFrame, { readonly score: number }> = {
  ...toy,
  compute: undefined,
  primary: ['flip', 'shape', 'size'],
  ends: 'models/toy/ends.bin.gz',
  live: {
    by: ({ mix }) => (mix === 0 ? ['flip'] : []),
    frame: (frame, { flip, mix }) =>
      flip === 'on' && mix === 0 ? { ...frame, flip: 'on', score: 100 - frame.score } : frame,
  },
  strings: {
    toy: { ...toy.strings.toy, main: 'Score', sides: { many: 'Many', few: 'Few' } },
  },
  work: ({ images }) => images * 60,
  numbers: ({ frame }) => [
    { name: 'right', value: frame ? String(frame.score) : '–', unit: '%', answer: true },
    { name: 'tried', value: frame ? String(frame.step) : '–' },
  ],
  view: ({ frame }) => h('p', { class: 'wcw-answer' }, frame ? `score ${frame.score} of ${frame.of}` : 'not run yet'),
  sides: [
    { name: 'many', draw: ({ frame }) => h('p', null, `many ${frame?.picture?.length}`) },
    { name: 'few', fromNumbers: true, draw: ({ frame }) => h('p', null, `few ${frame?.epoch}`) },
  ],
  table: ({ history }) => ({
    caption: 'Scores',
    columns: ['step', 'score'],
    rows: history.map(({ step, score }) => [step, score]),
  }),
  describe: ({ frame }) => (frame ? `The score is ${frame.score}.` : 'Nothing has run.'),
};

/** A recorded run, its networks kept at epochs 0 and 2. */
export function framedRecording({ params }: Pick<RecordingEntry, 'params'>): Recording {
  const frames = [0, 10, 20, 30, 40].map((step) => framedFrame(step, params));
  return { ...toyRecording({ ...params }), frames };
}

/** How a run with these parameters ended: its course in numbers, its last frame as trained. */
export function framedEnd(params: Settings): End {
  const course = [0, 20, 40].map((step) => {
    const { picture: _, ...numbers } = framedFrame(step, params);
    return numbers;
  });
  return {
    params: { ...defaults, ...params },
    version: 'test',
    backend: 'wasm',
    course,
    frames: [{ live: {}, frame: framedFrame(40, params) }],
    result: { score: 80 },
  };
}

/** The ends of a star around the opening settings: both shapes, and of the round one the sizes a to c. */
export const framedEnds: Ends = {
  format: 'ends-1',
  experiment: 'toy',
  date: '2026-01-01T00:00:00Z',
  command: '',
  commit: '',
  quantised: 'float16',
  ends: [
    framedEnd({ images: 5000 }),
    ...['b', 'c'].map((size) => framedEnd({ images: 5000, size })),
    framedEnd({ shape: 'square' }),
  ],
};
