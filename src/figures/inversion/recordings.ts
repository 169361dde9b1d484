import type { RecordingEntry } from '../../shell/figure.ts';
import { recordingEntries } from '../kit/recording-entries.ts';

/** The whole training set, five times. */
const WHOLE = { 'train-images': 60_000, epochs: 5 } as const;

const entry = recordingEntries('inversion', WHOLE);

/** The runs kept with the site: shown before the reader trains, and scrubbed through. */
export const recordings: readonly RecordingEntry[] = [
  entry('relu-mnist'),
  entry('linear-mnist', { activation: 'linear' }),
  entry('linear-no-biases-mnist', { activation: 'linear', biases: 'off' }),
  entry('abs-no-biases-mnist', { activation: 'abs', biases: 'off' }),
  entry('abs-mnist', { activation: 'abs' }),
  entry('tanh-mnist', { activation: 'tanh' }),
  entry('unit-mnist', { scaling: 'unit' }),
  entry('six-both-mnist', { 'trained-on': 'both' }),
  entry('relu-digits', { data: 'digits' }),
  entry('linear-digits', { data: 'digits', activation: 'linear' }),
];
