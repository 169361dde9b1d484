import type { RecordingEntry } from '../../shell/figure.ts';

const entry = (id: string, params: RecordingEntry['params']): RecordingEntry => ({
  id,
  params,
  asset: `models/cascade/${id}/recording.bin.gz`,
  summary: `cascade.recordings.${id}`,
});

/** The runs kept with the site, at the size that a reader's own run has. */
export const recordings: readonly RecordingEntry[] = [
  entry('backgrounds-mnist', {}),
  entry('plain-mnist', { backgrounds: 'off' }),
  entry('backgrounds-digits', { data: 'digits' }),
];
