import { fromFloat16, toFloat16 } from '../math/float16.ts';

/** How an array lies in a recording. `f16`: the low bytes of all values, then their high bytes, which gzip packs better. */
type Kind = 'f16' | 'i32' | 'u32' | 'u8';
const sizes: Readonly<Record<Kind, number>> = { f16: 2, i32: 4, u32: 4, u8: 1 };

interface Reference {
  readonly $: Kind;
  /** Bytes from the start of the payload. */
  readonly offset: number;
  /** Values, not bytes. */
  readonly length: number;
}

/** A value as JSON can hold it, its typed arrays appended to `chunks`. Throws TypeError for what a recording cannot hold. */
export function packValue(value: unknown, chunks: Uint8Array[]): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'number', text: String(value) };
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (ArrayBuffer.isView(value)) return packArray(value, chunks);
  if (Array.isArray(value)) return value.map((item) => packValue(item, chunks));
  if (typeof value !== 'object') throw new TypeError(`a recording cannot hold ${typeof value}`);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, packValue(item, chunks)]));
}

/** The value back, with typed arrays of its own. Throws RangeError or TypeError for anything that does not fit the payload. */
export function unpackValue(value: unknown, payload: Uint8Array): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => unpackValue(item, payload));
  if ('$' in value) {
    return value.$ === 'number' ? Number((value as { text?: unknown }).text) : unpackArray(value as Reference, payload);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpackValue(item, payload)]));
}

function packArray(array: ArrayBufferView, chunks: Uint8Array[]): Reference {
  const offset = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const put = (kind: Kind, bytes: Uint8Array): Reference => {
    chunks.push(bytes);
    return { $: kind, offset, length: bytes.length / sizes[kind] };
  };
  if (array instanceof Float32Array) return put('f16', splitHalves(array));
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  if (array instanceof Uint8Array) return put('u8', bytes);
  if (array instanceof Int32Array) return put('i32', bytes);
  if (array instanceof Uint32Array) return put('u32', bytes);
  throw new TypeError('a recording cannot hold this kind of array');
}

function unpackArray({ $: kind, offset, length }: Reference, payload: Uint8Array): unknown {
  if (!Object.hasOwn(sizes, kind)) throw new TypeError('unknown kind of array');
  const end = offset + length * sizes[kind];
  const fits = Number.isInteger(offset) && Number.isInteger(length) && offset >= 0 && length >= 0;
  if (!fits || end > payload.length) throw new RangeError('array outside the payload');
  // A copy: the payload's own offset need not be a multiple of four.
  const bytes = payload.slice(offset, end);
  if (kind === 'u8') return bytes;
  if (kind === 'f16') return joinHalves(bytes);
  return kind === 'i32' ? new Int32Array(bytes.buffer) : new Uint32Array(bytes.buffer);
}

function splitHalves(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  for (let i = 0; i < values.length; i++) {
    const half = toFloat16(values[i]);
    bytes[i] = half & 255;
    bytes[values.length + i] = half >>> 8;
  }
  return bytes;
}

function joinHalves(bytes: Uint8Array): Float32Array {
  const count = bytes.length / 2;
  const values = new Float32Array(count);
  for (let i = 0; i < count; i++) values[i] = fromFloat16(bytes[i] | (bytes[count + i] << 8));
  return values;
}

/** Every value rounded to binary16 and back: what a recording's arrays are. */
export function roundToHalf(values: Float32Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(values, (value) => fromFloat16(toFloat16(value)));
}
