import type { RecordingEntry } from '../../shell/figure.ts';
import { recordingEntries } from '../kit/recording-entries.ts';

/** A reader's own run at the defaults is as large. */
const SIZE = { 'train-images': 5000, epochs: 3 } as const;

const entry = recordingEntries('cascade', SIZE);

/** The runs kept with the site. */
export const recordings: readonly RecordingEntry[] = [
  entry('backgrounds-mnist'),
  entry('plain-mnist', { backgrounds: 'off' }),
  entry('small-mnist', { 'one-layer': 'small' }),
  entry('backgrounds-digits', { data: 'digits' }),
];
