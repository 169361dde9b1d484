import type { RecordingEntry } from '../../shell/figure.ts';

const entry = (id: string, params: RecordingEntry['params']): RecordingEntry => ({
  id,
  params,
  asset: `models/trelu-angle/${id}/recording.bin.gz`,
  summary: `trelu-angle.recordings.${id}`,
});

/** The runs kept with the site, of the size that a run in the figure has. */
export const recordings: readonly RecordingEntry[] = [
  entry('cosine-mnist', {}),
  entry('relu-mnist', { threshold: 0 }),
  entry('random-mnist', { anchors: 'random' }),
  entry('raw-mnist', { variant: 'raw' }),
  entry('compensated-mnist', { variant: 'raw', compensate: 'on' }),
  entry('cosine-digits', { data: 'digits' }),
];
