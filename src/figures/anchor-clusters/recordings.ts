import type { RecordingEntry } from '../../shell/figure.ts';
import { recordingEntries } from '../kit/recording-entries.ts';

/** Said before the recording has come: their size. */
const SIZE = { labels: 300, steps: 375 } as const;

const entry = recordingEntries('anchor-clusters', SIZE);

/** The runs kept with the site. */
export const recordings: readonly RecordingEntry[] = [
  entry('trained-mnist'),
  entry('normal-mnist', { init: 'normal' }),
  entry('trained-digits', { data: 'digits' }),
];
