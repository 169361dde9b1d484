const floats = new Float32Array(1);
const words = new Uint32Array(floats.buffer);

/** The nearest IEEE 754 binary16 number (ties to even), as its 16 bits. Beyond 65504 it becomes infinity. */
export function toHalf(value: number): number {
  floats[0] = value;
  const word = words[0];
  const sign = (word >>> 16) & 0x8000;
  const magnitude = word & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00;
  if (magnitude >= 0x47800000) return sign | 0x7c00;
  if (magnitude < 0x38800000) {
    // Subnormal: adding 0.5 lets the float32 adder round to a multiple of 2^-24.
    floats[0] = Math.abs(value) + 0.5;
    return sign | (words[0] - 0x3f000000);
  }
  const odd = (magnitude >>> 13) & 1;
  return sign | ((magnitude - 0x38000000 + 0xfff + odd) >>> 13);
}

/** The number that 16 bits of binary16 stand for. */
export function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >>> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Every value rounded to binary16 and back: what a recording's weights are. */
export function roundToHalf(values: Float32Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(values, (value) => fromHalf(toHalf(value)));
}
