import { packFile, unpackFile } from './packed-file.ts';

type Params = Readonly<Record<string, string | number>>;

/** How one run ended: enough to draw its last picture and its course, without the network. */
export interface End {
  /** All parameters of the run, those that act on how a network is shown at their defaults. */
  readonly params: Params;
  readonly version: string;
  readonly backend: string;
  /** The frames of the run with their numbers alone, and none of their pictures; the last one is at its end. */
  readonly course: readonly unknown[];
  /** The last frame as measured on the whole test set: as trained, and as each setting in sight that is live shows it. */
  readonly frames: readonly { readonly live: Params; readonly frame: unknown }[];
  readonly result: Readonly<Record<string, unknown>>;
}

/** The ends of a figure's runs around its opening settings, in one file. */
export interface Ends {
  readonly format: 'ends-1';
  readonly experiment: string;
  /** ISO 8601, UTC. */
  readonly date: string;
  readonly command: string;
  readonly commit: string;
  readonly quantised: 'float16';
  readonly ends: readonly End[];
}

/** The most that a figure's ends may weigh, gzipped. */
export const ENDS_LIMIT = 300_000;

/** The file before gzip. */
export const packEnds = (ends: Ends): Uint8Array<ArrayBuffer> => packFile(ends);

/** Reads gzipped ends. Throws `PlainError` `errors.recording.corrupt`. */
export const decodeEnds = (bytes: Uint8Array): Promise<Ends> => unpackFile(bytes, 'ends.bin.gz', isEnds);

function isEnds(value: unknown): value is Ends {
  const file = value as Partial<Ends> | null;
  if (!isObject(file) || file.format !== 'ends-1' || !Array.isArray(file.ends)) return false;
  return file.ends.every(
    ({ params, course, frames }: Partial<End>) =>
      isObject(params) &&
      Array.isArray(course) &&
      Array.isArray(frames) &&
      frames.length > 0 &&
      frames.every(({ live, frame }) => isObject(live) && isObject(frame)),
  );
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
