import type { RecordingEntry } from '../../shell/figure.ts';

const entry = (id: string, params: RecordingEntry['params']): RecordingEntry => ({
  id,
  params,
  asset: `models/anchor-clusters/${id}/recording.bin.gz`,
  summary: `anchor-clusters.recordings.${id}`,
});

/** Said before the recording has come: their size. */
const size = { labels: 300, steps: 375 } as const;

/** The runs kept with the site. */
export const recordings: readonly RecordingEntry[] = [
  entry('trained-mnist', size),
  entry('normal-mnist', { init: 'normal', ...size }),
  entry('trained-digits', { data: 'digits', ...size }),
];
