import type { Recording } from '../engine/recording.ts';
import type { RecordingEntry } from './figure.ts';

type Load = (entry: RecordingEntry) => Promise<Recording>;

/** Recordings, each loaded once; a failure is not kept. */
export function createShelf(load: Load): Load {
  const kept = new Map<string, Promise<Recording>>();
  return (entry) => {
    const found = kept.get(entry.id) ?? load(entry);
    kept.set(entry.id, found);
    found.catch(() => kept.delete(entry.id));
    return found;
  };
}
