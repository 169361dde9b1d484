import type { AssetSource } from '../data/assets.ts';
import type { Recording } from '../engine/recording.ts';
import type { RecordingEntry } from './figure.ts';
import { loadRecording } from './recordings.ts';

/** Recordings, each loaded once; a failure is not kept. */
export function createShelf(assets: AssetSource): (entry: RecordingEntry) => Promise<Recording> {
  const kept = new Map<string, Promise<Recording>>();
  return (entry) => {
    const found = kept.get(entry.id) ?? loadRecording(entry, assets);
    kept.set(entry.id, found);
    found.catch(() => kept.delete(entry.id));
    return found;
  };
}
