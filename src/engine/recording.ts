import { gunzip } from '../data/gunzip.ts';
import { PlainError } from '../data/plain-error.ts';
import type { Weights } from '../nets/weights.ts';
import { packValue, unpackValue } from './recording-values.ts';

/** A network kept with a recording, so that live controls have something to act on while the scrubber stands there. */
export interface MarkedEpoch {
  readonly epoch: number;
  readonly step: number;
  /** The frame measured with exactly these weights, over the whole test set. */
  readonly frame: number;
  readonly weights: Weights;
}

/** A run kept in one file: what the figure shows before anything runs, and what its scrubber replays. */
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

/**
 * The file before gzip: a uint32 (little endian) header length, the header as JSON in which an array is
 * `{"$": kind, offset, length}`, and the arrays' bytes. Float32 arrays are rounded to binary16.
 */
export function packRecording(recording: Recording): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const header = new TextEncoder().encode(JSON.stringify(packValue(recording, chunks)));
  const payload = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const file = new Uint8Array(4 + header.length + payload);
  new DataView(file.buffer).setUint32(0, header.length, true);
  file.set(header, 4);
  let offset = 4 + header.length;
  for (const chunk of chunks) {
    file.set(chunk, offset);
    offset += chunk.length;
  }
  return file;
}

/** Reads a gzipped recording, on the page, in a worker or in Node. Throws `PlainError` `errors.recording.corrupt`. */
export async function decodeRecording(bytes: Uint8Array): Promise<Recording> {
  try {
    const file = await gunzip(bytes, 'recording.bin.gz');
    const headerLength = new DataView(file.buffer, file.byteOffset).getUint32(0, true);
    const payload = 4 + headerLength;
    if (payload > file.length) throw new RangeError('header longer than the file');
    const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(4, payload)));
    const recording = unpackValue(header, file.subarray(payload));
    if (!isRecording(recording)) throw new TypeError('not a recording');
    return recording;
  } catch (error) {
    throw new PlainError('errors.recording.corrupt', {
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

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
