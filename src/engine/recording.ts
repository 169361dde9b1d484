import type { Weights } from '../nets/weights.ts';
import { packFile, unpackFile } from './packed-file.ts';

/** A network kept with a recording, so that live controls have something to act on while the cursor stands there. */
export interface MarkedEpoch {
  readonly epoch: number;
  readonly step: number;
  /** The frame measured with exactly these weights, over the whole test set. */
  readonly frame: number;
  readonly weights: Weights;
}

/** A run kept in one file: what the figure shows before anything runs, and what its cursor replays. */
export interface Recording {
  readonly format: 'recording-1';
  readonly experiment: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly seed: number;
  readonly backend: string;
  /** Version of experiment and kernels. */
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly date: string;
  /** The command that makes the recording anew, and the commit it was made at. */
  readonly command: string;
  readonly commit: string;
  /** Every float32 array in the file is rounded to binary16. */
  readonly quantised: 'float16';
  readonly frames: readonly unknown[];
  readonly marked: readonly MarkedEpoch[];
  /** The lists of layers of the networks kept, as a file of their weights says them. */
  readonly layers?: Readonly<Record<string, string>>;
  readonly result: Readonly<Record<string, unknown>>;
}

/** The most a recording may weigh, gzipped. */
export const RECORDING_LIMIT = 400_000;

/** The file before gzip. */
export const packRecording = (recording: Recording): Uint8Array<ArrayBuffer> => packFile(recording);

/** Reads a gzipped recording, on the page, in a worker or in Node. Throws `PlainError` `errors.recording.corrupt`. */
export const decodeRecording = (bytes: Uint8Array): Promise<Recording> =>
  unpackFile(bytes, 'recording.bin.gz', isRecording);

function isRecording(value: unknown): value is Recording {
  const recording = value as Partial<Recording> | null;
  if (typeof recording !== 'object' || recording === null || recording.format !== 'recording-1') return false;
  if (typeof recording.experiment !== 'string' || typeof recording.params !== 'object') return false;
  const { frames, marked } = recording;
  if (!Array.isArray(frames) || frames.length === 0 || !Array.isArray(marked)) return false;
  return marked.every(
    (epoch) => Number.isInteger(epoch.frame) && epoch.frame in frames && Array.isArray(epoch.weights),
  );
}
