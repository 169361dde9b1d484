import type { RecordingEntry } from '../../shell/figure.ts';

const entry = (id: string, params: RecordingEntry['params']): RecordingEntry => ({
  id,
  params,
  asset: `models/inversion/${id}/recording.bin.gz`,
  summary: `inversion.recordings.${id}`,
});

/** The whole training set, five times. */
const whole = { 'train-images': 60_000, epochs: 5 } as const;

/** The runs kept with the site: shown before the reader trains, and scrubbed through. */
export const recordings: readonly RecordingEntry[] = [
  entry('relu-mnist', whole),
  entry('linear-mnist', { activation: 'linear', ...whole }),
  entry('linear-no-biases-mnist', { activation: 'linear', biases: 'off', ...whole }),
  entry('abs-no-biases-mnist', { activation: 'abs', biases: 'off', ...whole }),
  entry('abs-mnist', { activation: 'abs', ...whole }),
  entry('tanh-mnist', { activation: 'tanh', ...whole }),
  entry('unit-mnist', { scaling: 'unit', ...whole }),
  entry('six-both-mnist', { 'trained-on': 'both', ...whole }),
  entry('relu-digits', { data: 'digits', ...whole }),
  entry('linear-digits', { data: 'digits', activation: 'linear', ...whole }),
];
