/** How finely `levels` cuts a feature's range: as many steps as a machine word has bits. */
export const LEVELS = 32;

/** Where a feature's range lies in the examples it was taken from. */
export interface Ranges {
  readonly least: Float32Array;
  readonly most: Float32Array;
}

/** Least and greatest value of each of `size` features over examples row by row. */
export function rangesOf(values: Float32Array, size: number): Ranges {
  const least = new Float32Array(size).fill(Number.POSITIVE_INFINITY);
  const most = new Float32Array(size).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < values.length; i++) {
    const k = i % size;
    if (values[i]! < least[k]!) least[k] = values[i]!;
    if (values[i]! > most[k]!) most[k] = values[i]!;
  }
  return { least, most };
}

/**
 * Every value as one of 32 equal steps of its feature's range, 0 to 31: examples row by row as they come, or `byFeature` one
 * feature after the other. Values beyond the range get its ends, a constant feature 0.
 */
export function levels(values: Float32Array, { least, most }: Ranges, byFeature = false): Uint8Array {
  const size = least.length;
  const count = values.length / size;
  const out = new Uint8Array(values.length);
  for (let k = 0; k < size; k++) {
    const [low, high] = [least[k]!, most[k]!];
    if (high <= low) continue;
    for (let n = 0; n < count; n++) {
      const step = Math.floor((LEVELS * (values[n * size + k]! - low)) / (high - low));
      out[byFeature ? k * count + n : n * size + k] = Math.max(0, Math.min(LEVELS - 1, step));
    }
  }
  return out;
}
