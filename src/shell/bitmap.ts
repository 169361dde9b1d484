/** An exact picture in a view tree: a PNG where the tree is written as a string, a canvas in the live page. */
export interface BitmapNode {
  readonly kind: 'bitmap';
  readonly key?: string;
  /** Gray (width x height), RGB (three times that) or RGBA (four times), 0 black to 255 white, row by row. */
  readonly pixels: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  /** CSS pixels a picture pixel, before styles. */
  readonly scale: number;
  /** Text alternative; empty for a picture that the text beside it already tells. */
  readonly alt: string;
  readonly class: string;
  /** Place inside an SVG, in its units; `width` and `height` times `scale` is the size. */
  readonly x: number;
  readonly y: number;
}

/** A picture pixel by pixel, never smoothed, never themed. Throws a RangeError when the pixels do not fill the size. */
export function bitmap(options: {
  readonly pixels: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  readonly scale?: number;
  readonly alt: string;
  readonly key?: string | number;
  readonly class?: string;
  readonly x?: number;
  readonly y?: number;
}): BitmapNode {
  const { pixels, width, height, scale = 1, alt, key, x = 0, y = 0 } = options;
  const channels = pixels.length / (width * height);
  if (channels !== 1 && channels !== 3 && channels !== 4)
    throw new RangeError(`${pixels.length} bytes are no ${width} x ${height} picture`);
  const name = ['wcw-bitmap', options.class].filter(Boolean).join(' ');
  return {
    kind: 'bitmap',
    key: key === undefined ? undefined : String(key),
    pixels,
    width,
    height,
    scale,
    alt,
    class: name,
    x,
    y,
  };
}

/** Attributes that a bitmap has in HTML, as `img` (at build) and as `canvas` (live) alike. */
export function bitmapAttributes(node: BitmapNode): Record<string, string> {
  const size = `width:${node.width * node.scale}px;aspect-ratio:${node.width}/${node.height}`;
  return { class: node.class, width: String(node.width), height: String(node.height), style: size };
}

/** Shared by every copy of this file on the page: the script that draws an element may be another than the figure's own. */
const SHARED = Symbol.for('wcw.svg-bitmaps');
const page = globalThis as { [SHARED]?: (node: BitmapNode) => string };

/** Says how the pixels of a bitmap inside an SVG become an address; see `svg-bitmaps.ts`. */
export function drawInSvgBy(addressOf: (node: BitmapNode) => string): void {
  page[SHARED] = addressOf;
}

/** Attributes that a bitmap has as an SVG `image`, at build and live. Throws an Error where nothing says how to draw it. */
export function svgBitmapAttributes(node: BitmapNode): Record<string, string> {
  const source = page[SHARED];
  if (!source) throw new Error('a bitmap inside an SVG needs svg-bitmaps.ts');
  const { x, y, width, height, scale } = node;
  const place = { x: String(x), y: String(y), width: String(width * scale), height: String(height * scale) };
  const told: Record<string, string> = node.alt ? { role: 'img', 'aria-label': node.alt } : { 'aria-hidden': 'true' };
  return { class: node.class, ...place, ...told, href: source(node) };
}

/** The pixels as RGBA, opaque, ready for `ImageData`. */
export function rgba(node: Pick<BitmapNode, 'pixels' | 'width' | 'height'>): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(node.width * node.height * 4);
  const { pixels } = node;
  if (pixels.length === out.length) {
    out.set(pixels);
    return out;
  }
  // A pixel at a time, alpha in the highest byte: browsers run on little-endian machines alone.
  const whole = new Uint32Array(out.buffer);
  if (pixels.length === whole.length) {
    for (let i = 0; i < whole.length; i++) whole[i] = 0xff000000 | (pixels[i] * 0x010101);
  } else {
    for (let i = 0, at = 0; i < whole.length; i++, at += 3) {
      whole[i] = 0xff000000 | (pixels[at + 2] << 16) | (pixels[at + 1] << 8) | pixels[at];
    }
  }
  return out;
}
