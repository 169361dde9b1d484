const scratch = new DataView(new ArrayBuffer(4));

/** The 16 bits of the IEEE 754 half nearest to a float32 value, ties to even; beyond 65504 (rounded) infinity, NaN stays NaN. */
export function toFloat16(value: number): number {
  scratch.setFloat32(0, value);
  const bits = scratch.getUint32(0);
  const sign = (bits >>> 16) & 0x8000;
  const magnitude = bits & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00;
  if (magnitude >= 0x47800000) return sign | 0x7c00;
  // Normal halves: rebias the exponent from 127 to 15 and round off 13 bits; a carry runs into the exponent, as it should.
  if (magnitude >= 0x38800000) return sign | roundOff(magnitude - 0x38000000, 13);
  if (magnitude < 0x33000000) return sign;
  // Subnormal halves: the mantissa with its leading one, in units of 2^-24.
  return sign | roundOff((magnitude & 0x7fffff) | 0x800000, 126 - (magnitude >>> 23));
}

/** Drops the last bits, to nearest, ties to even. */
function roundOff(bits: number, count: number): number {
  const half = 2 ** (count - 1);
  const kept = Math.floor(bits / (2 * half));
  const rest = bits - kept * 2 * half;
  return rest > half || (rest === half && kept % 2 === 1) ? kept + 1 : kept;
}

/** The value of the 16 bits of an IEEE 754 half. */
export function fromFloat16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >>> 10) & 31;
  const mantissa = bits & 1023;
  if (exponent === 31) return mantissa ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return exponent ? sign * (1024 + mantissa) * 2 ** (exponent - 25) : sign * mantissa * 2 ** -24;
}

/** The value of the 16 bits of a bfloat16: the upper half of a float32. */
export function fromBfloat16(bits: number): number {
  scratch.setUint32(0, bits * 65536);
  return scratch.getFloat32(0);
}
