import type { AssetSource } from '../data/assets.ts';
import { decodeEnds, type Ends } from '../engine/ends.ts';
import { unpackFile } from '../engine/packed-file.ts';
import { decodeRecording, type Recording } from '../engine/recording.ts';
import type { RecordingEntry, StatisticsEntry } from './figure.ts';

/** Fetches and decodes a recording. Rejects with a PlainError. */
export async function loadRecording(entry: RecordingEntry, assets: AssetSource): Promise<Recording> {
  return decodeRecording(await assets(entry.asset));
}

/** Fetches and decodes what a figure computes from. Rejects with a PlainError. */
export async function loadStatistics({ asset, holds }: StatisticsEntry, assets: AssetSource): Promise<unknown> {
  return unpackFile(await assets(asset), asset, (content): content is unknown => holds(content));
}

/** Fetches and decodes the ends of a figure's runs. Rejects with a PlainError. */
export async function loadEnds(asset: string, assets: AssetSource): Promise<Ends> {
  return decodeEnds(await assets(asset));
}
