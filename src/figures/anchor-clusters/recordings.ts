import type { RecordingEntry } from '../../shell/figure.ts';

const entry = (id: string, params: RecordingEntry['params']): RecordingEntry => ({
  id,
  params,
  asset: `models/anchor-clusters/${id}/recording.bin.gz`,
  summary: `anchor-clusters.recordings.${id}`,
});

/** The runs kept with the site. */
export const recordings: readonly RecordingEntry[] = [
  entry('trained-mnist', {}),
  entry('trained-digits', { data: 'digits' }),
];
