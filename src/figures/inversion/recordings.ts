import type { RecordingEntry } from '../../shell/figure.ts';

const entry = (id: string, params: RecordingEntry['params']): RecordingEntry => ({
  id,
  params,
  asset: `models/inversion/${id}/recording.bin.gz`,
  summary: `inversion.recordings.${id}`,
});

/** The runs kept with the site: shown before the reader trains, and scrubbed through. Images and epochs are the recording's own. */
export const recordings: readonly RecordingEntry[] = [
  entry('relu-mnist', {}),
  entry('linear-mnist', { activation: 'linear' }),
  entry('relu-digits', { data: 'digits' }),
  entry('linear-digits', { data: 'digits', activation: 'linear' }),
];
