/** The photographic negative of a grey picture (0 black to 255 white). */
export function negated(pixels: Uint8Array): Uint8Array {
  return pixels.map((p) => 255 - p);
}

/** A picture part of the way (`share` 0 to 1) to its negative; half way it is even grey. */
export function blendedWithNegative(pixels: Uint8Array, share: number): Uint8Array {
  return pixels.map((p) => Math.round(p + share * (255 - 2 * p)));
}
