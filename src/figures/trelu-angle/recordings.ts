import type { RecordingEntry } from '../../shell/figure.ts';
import { recordingEntries } from '../kit/recording-entries.ts';

const entry = recordingEntries('trelu-angle');

/** The runs kept with the site, of the size that a run in the figure has. */
export const recordings: readonly RecordingEntry[] = [
  entry('cosine-mnist'),
  entry('relu-mnist', { threshold: 0 }),
  entry('random-mnist', { anchors: 'random' }),
  entry('raw-mnist', { variant: 'raw' }),
  entry('compensated-mnist', { variant: 'raw', compensate: 'on' }),
  entry('cosine-digits', { data: 'digits' }),
];
