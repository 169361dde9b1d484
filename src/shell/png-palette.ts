/** A picture of few colours as a table of them and one byte a pixel. */
export interface Palette {
  readonly indices: Uint8Array;
  /** Red, green and blue of each colour. */
  readonly colours: Uint8Array;
  /** Opacity of each colour, 0 to 255. */
  readonly alphas: Uint8Array;
}

/** The palette of RGBA pixels, colours in order of appearance; undefined where there are over 256, or it saves nothing. */
export function paletteOf(rgba: Uint8Array | Uint8ClampedArray): Palette | undefined {
  const count = rgba.length / 4;
  const found = new Map<number, number>();
  const indices = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const [r, g, b, a] = rgba.subarray(4 * i, 4 * i + 4) as unknown as [number, number, number, number];
    const colour = ((r << 24) | (g << 16) | (b << 8) | a) >>> 0;
    const index = found.get(colour) ?? found.size;
    if (index > 255) return undefined;
    found.set(colour, index);
    indices[i] = index;
  }
  // Two more chunks, of 12 bytes and their content.
  if (count + 4 * found.size + 24 >= rgba.length) return undefined;
  const list = [...found.keys()];
  return {
    indices,
    colours: Uint8Array.from(list.flatMap((colour) => [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255])),
    alphas: Uint8Array.from(list, (colour) => colour & 255),
  };
}
