import { PlainError } from '../data/plain-error.ts';
import { fromBfloat16, fromFloat16, toFloat16 } from '../math/float16.ts';
import { readHeader, type TensorEntry } from './safetensors-header.ts';
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

/** What a .safetensors file holds: its tensors in the order of their bytes, as float32, and its strings. */
export interface SafetensorsFile {
  readonly weights: Weights;
  readonly metadata: Readonly<Record<string, string>>;
}

/** The types that are read, each with its bytes. */
const TYPES: Readonly<Record<string, { readonly bytes: number; at(view: DataView, byte: number): number }>> = {
  F16: { bytes: 2, at: (view, byte) => fromFloat16(view.getUint16(byte, true)) },
  BF16: { bytes: 2, at: (view, byte) => fromBfloat16(view.getUint16(byte, true)) },
  F32: { bytes: 4, at: (view, byte) => view.getFloat32(byte, true) },
  F64: { bytes: 8, at: (view, byte) => view.getFloat64(byte, true) },
};

/**
 * Reads a .safetensors file of tensors of type F16, BF16, F32 or F64 (rounded to float32). Those that `ignored` accepts are
 * left out, whatever their type.
 * @throws PlainError `errors.weights.foreign.*` for another kind of file, `errors.weights.file.*` for a damaged one.
 */
export function readSafetensors(
  file: Uint8Array,
  ignored: (name: string, entry: TensorEntry) => boolean = () => false,
): SafetensorsFile {
  const { entries, metadata } = readHeader(file);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const weights = entries.filter((entry) => !ignored(entry.name, entry)).map((entry) => readTensor(view, entry));
  return { weights, metadata };
}

/** The tensors alone. @throws as `readSafetensors`. */
export const decodeSafetensors = (file: Uint8Array): Weights => readSafetensors(file).weights;

function readTensor(view: DataView, { name, type, shape, begin, end }: TensorEntry): NamedTensor {
  const read = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (!read) throw new PlainError('errors.weights.file.type', { name, type });
  const count = shape.reduce((a, b) => a * b, 1);
  if (end - begin !== count * read.bytes) throw new PlainError('errors.weights.file.entry', { name });
  const values = new Float32Array(count);
  for (let i = 0; i < count; i++) values[i] = read.at(view, begin + i * read.bytes);
  return { name, shape, values };
}
