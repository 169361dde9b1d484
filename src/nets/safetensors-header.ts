import { PlainError } from '../data/plain-error.ts';
import { foreignKind } from './foreign-file.ts';

/** Where a tensor stands in a .safetensors file. */
export interface TensorEntry {
  readonly name: string;
  /** `F32`, `BF16`, `I64`, … */
  readonly type: string;
  readonly shape: readonly number[];
  /** Its bytes in the file: from `begin` to before `end`. */
  readonly begin: number;
  readonly end: number;
}

export interface SafetensorsHeader {
  /** In the order of their bytes. */
  readonly entries: readonly TensorEntry[];
  readonly metadata: Readonly<Record<string, string>>;
}

/** The format allows no longer header. */
const LONGEST = 100_000_000;

/**
 * The header of a .safetensors file, with nothing of it taken on trust: every tensor has a name of its own, a shape, and
 * bytes that are there and nobody else's.
 * @throws PlainError `errors.weights.foreign.*` for another kind of file, `errors.weights.file.*` for a damaged one.
 */
export function readHeader(file: Uint8Array): SafetensorsHeader {
  const text = headerText(file);
  const start = 8 + text.bytes;
  const parsed = parse(text.text);
  const repeated = repeatedName(text.text);
  if (repeated !== undefined) throw new PlainError('errors.weights.file.twice', { name: repeated });
  const { __metadata__: metadata = {}, ...tensors } = parsed;
  if (!isObject(metadata) || Object.values(metadata).some((value) => typeof value !== 'string'))
    throw new PlainError('errors.weights.file.header');
  const entries = Object.entries(tensors)
    .map(([name, entry]) => checkedEntry(name, entry, start))
    .sort((a, b) => a.begin - b.begin || a.end - b.end);
  for (const [i, { name, begin, end }] of entries.entries()) {
    if (end > file.length) throw new PlainError('errors.weights.file.short');
    const before = entries[i - 1];
    if (before && begin < before.end) throw new PlainError('errors.weights.file.overlap', { name, other: before.name });
  }
  return { entries, metadata: metadata as Record<string, string> };
}

/** The header's text and its length in bytes, or what is wrong with the file that has none. */
function headerText(file: Uint8Array): { readonly text: string; readonly bytes: number } {
  const foreign = (): PlainError => new PlainError(`errors.weights.foreign.${foreignKind(file)}`);
  if (file.length < 9 || file[8] !== 0x7b) throw foreign();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const bytes = Number(view.getBigUint64(0, true));
  if (bytes > LONGEST) throw foreign();
  if (8 + bytes > file.length) throw new PlainError('errors.weights.file.short');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(8, 8 + bytes)), bytes };
  } catch {
    throw new PlainError('errors.weights.file.header');
  }
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (isObject(parsed)) return parsed;
  } catch {
    // Said below.
  }
  throw new PlainError('errors.weights.file.header');
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first name that stands twice at an object's top level: `JSON.parse` keeps the last and says nothing. */
function repeatedName(text: string): string | undefined {
  const seen = new Set<string>();
  let depth = 0;
  for (const [token, quoted, colon] of text.matchAll(/("(?:[^"\\]+|\\.)*")(\s*:)?|[{}[\]]/gs)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (depth === 1 && colon) {
      const name: string = JSON.parse(quoted!);
      if (seen.has(name)) return name;
      seen.add(name);
    }
  }
  return undefined;
}

/** An entry with offsets from the file's beginning. */
function checkedEntry(name: string, entry: unknown, start: number): TensorEntry {
  const { dtype, shape, data_offsets: offsets } = isObject(entry) ? entry : {};
  if (typeof dtype !== 'string' || !areCounts(shape) || !areCounts(offsets) || offsets.length !== 2)
    throw new PlainError('errors.weights.file.entry', { name });
  const [begin, end] = offsets as [number, number];
  if (end < begin) throw new PlainError('errors.weights.file.entry', { name });
  return { name, type: dtype, shape, begin: start + begin, end: start + end };
}

const areCounts = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((count) => Number.isSafeInteger(count) && count >= 0);
