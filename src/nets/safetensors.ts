import { PlainError } from '../data/plain-error.ts';
import { fromFloat16, toFloat16 } from '../math/float16.ts';
import type { NamedTensor, Weights } from './weights.ts';

/**
 * Weights as a .safetensors file (github.com/huggingface/safetensors): 8 bytes header length, JSON header, values, all
 * little-endian. `F16` halves the size and rounds to 11 significant bits. `metadata` are strings for whoever opens the file.
 */
export function encodeSafetensors(
  weights: Weights,
  {
    type = 'F32',
    metadata,
  }: { readonly type?: 'F32' | 'F16'; readonly metadata?: Readonly<Record<string, string>> } = {},
): Uint8Array<ArrayBuffer> {
  const bytes = type === 'F32' ? 4 : 2;
  const header: Record<string, unknown> = metadata ? { __metadata__: metadata } : {};
  let end = 0;
  for (const { name, shape, values } of weights) {
    const begin = end;
    end += values.length * bytes;
    header[name] = { dtype: type, shape, data_offsets: [begin, end] };
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  // Spaces up to a multiple of 8 keep the values aligned, as the format asks.
  const start = 8 + Math.ceil(text.length / 8) * 8;
  const file = new Uint8Array(start + end).fill(0x20, 8 + text.length, start);
  const view = new DataView(file.buffer);
  view.setBigUint64(0, BigInt(start - 8), true);
  file.set(text, 8);
  let at = start;
  for (const { values } of weights) {
    for (const value of values) {
      if (type === 'F32') view.setFloat32(at, value, true);
      else view.setUint16(at, toFloat16(value), true);
      at += bytes;
    }
  }
  return file;
}

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/** What a .safetensors file holds: its tensors in the order of their bytes, as float32, and its strings. */
export interface SafetensorsFile {
  readonly weights: Weights;
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * Reads a .safetensors file of F32 and F16 tensors. Those whose names `ignored` accepts are left out, whatever their type.
 * @throws PlainError `errors.weights.file` for anything that is not such a file.
 */
export function readSafetensors(file: Uint8Array, ignored: (name: string) => boolean = () => false): SafetensorsFile {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  try {
    const start = 8 + Number(view.getBigUint64(0, true));
    const { __metadata__: metadata = {}, ...entries } = JSON.parse(new TextDecoder().decode(file.subarray(8, start)));
    const weights = Object.entries(entries as Record<string, Entry>)
      .filter(([name]) => !ignored(name))
      .sort(([, a], [, b]) => a.data_offsets[0] - b.data_offsets[0])
      .map(([name, entry]) => readTensor(view, start, name, entry));
    return { weights, metadata };
  } catch (error) {
    throw new PlainError('errors.weights.file', { detail: String(error) });
  }
}

/** The tensors alone. @throws PlainError `errors.weights.file` for anything that is not such a file. */
export const decodeSafetensors = (file: Uint8Array): Weights => readSafetensors(file).weights;

function readTensor(
  view: DataView,
  start: number,
  name: string,
  { dtype, shape, data_offsets: [begin, end] }: Entry,
): NamedTensor {
  if (dtype !== 'F32' && dtype !== 'F16') throw new RangeError(`${name} has values of type ${dtype}`);
  const bytes = dtype === 'F32' ? 4 : 2;
  const values = new Float32Array(shape.reduce((a, b) => a * b, 1));
  if (end - begin !== values.length * bytes) throw new RangeError(`${name} has ${end - begin} bytes`);
  for (let i = 0; i < values.length; i++) {
    const at = start + begin + i * bytes;
    values[i] = dtype === 'F32' ? view.getFloat32(at, true) : fromFloat16(view.getUint16(at, true));
  }
  return { name, shape, values };
}
