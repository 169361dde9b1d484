import type { RecordingEntry } from '../../shell/figure.ts';

/**
 * Makes the entries of a figure's recordings by the names of their folders. `name` is the figure's and its experiment's;
 * `all` is what every one of them was run with.
 */
export function recordingEntries(name: string, all: RecordingEntry['params'] = {}) {
  return (id: string, params: RecordingEntry['params'] = {}): RecordingEntry => ({
    id,
    params: { ...all, ...params },
    asset: `models/${name}/${id}/recording.bin.gz`,
  });
}
