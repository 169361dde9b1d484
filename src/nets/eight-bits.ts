import type { Network, NetworkSpec } from './network.ts';

/** A network with its weights at 8 bits, as JSON that a page can carry. */
export interface EightBitNetwork {
  readonly spec: NetworkSpec;
  /** In the order of the bytes: a weight is its byte, -127 to 127, times the scale of its tensor. */
  readonly tensors: readonly { readonly name: string; readonly shape: readonly number[]; readonly scale: number }[];
  /** All bytes one after the other, signed, base64. */
  readonly bytes: string;
}

/** Rounds every weight to one of 255 steps, symmetric about 0, of its own tensor: of negated weights the bytes are negated. */
export function toEightBits({ spec, weights }: Network): EightBitNetwork {
  let binary = '';
  const tensors = weights.map(({ name, shape, values }) => {
    const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1;
    for (const value of values) binary += String.fromCharCode(Math.round(value / scale) & 255);
    return { name, shape, scale };
  });
  return { spec, tensors, bytes: btoa(binary) };
}

/** The network that such bytes stand for, its weights as float32. */
export function fromEightBits({ spec, tensors, bytes }: EightBitNetwork): Network {
  const all = Int8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
  let end = 0;
  const weights = tensors.map(({ name, shape, scale }) => {
    const start = end;
    end += shape.reduce((a, b) => a * b, 1);
    return { name, shape, values: Float32Array.from(all.subarray(start, end), (byte) => byte * scale) };
  });
  return { spec, weights };
}
