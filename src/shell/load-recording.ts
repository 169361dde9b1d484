import type { AssetSource } from '../data/assets.ts';
import { decodeRecording, type Recording } from '../engine/recording.ts';
import type { RecordingEntry } from './figure.ts';

/** Fetches and decodes a recording. Rejects with a PlainError. */
export async function loadRecording(entry: RecordingEntry, assets: AssetSource): Promise<Recording> {
  return decodeRecording(await assets(entry.asset));
}
