import { inflateSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { bitmap, rgba, svgBitmapAttributes } from '../../../src/shell/bitmap.ts';
import { h } from '../../../src/shell/html.ts';
import { renderToString } from '../../../src/shell/html-string.ts';
import { encodePng } from '../../../src/shell/png.ts';

function chunkOf(png: Uint8Array, type: string): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = 8;
  while (String.fromCharCode(...png.subarray(at + 4, at + 8)) !== type) at += 12 + view.getUint32(at);
  return png.subarray(at + 8, at + 8 + view.getUint32(at));
}

/** Rows of a PNG without their filter bytes, by Node's own inflate. */
function decode(png: Uint8Array, row: number): number[] {
  return [...inflateSync(chunkOf(png, 'IDAT'))].filter((_, index) => index % (row + 1) !== 0);
}

describe('encodePng', () => {
  test('keeps every pixel of a gray picture, with runs of every length', () => {
    for (const run of [1, 2, 3, 4, 10, 11, 12, 18, 19, 66, 130, 257, 258, 259, 260, 600]) {
      const pixels = Uint8Array.from({ length: 2 * (run + 3) }, (_, i) => (i % (run + 3) < run ? 7 : 140 + (i % 100)));
      expect(decode(encodePng(pixels, run + 3, 2), run + 3), `run of ${run}`).toEqual([...pixels]);
    }
  });

  test('keeps every value of an RGBA picture', () => {
    const pixels = Uint8ClampedArray.from({ length: 32 * 16 * 4 }, (_, i) => [i >> 2, i >> 10, 3, 200][i % 4]!);
    expect(decode(encodePng(pixels, 32, 16), 128)).toEqual([...pixels]);
  });

  test('keeps every value of an RGB picture', () => {
    const pixels = Uint8Array.from({ length: 9 * 7 * 3 }, (_, i) => (i * 91) % 256);
    const png = encodePng(pixels, 9, 7);
    expect(chunkOf(png, 'IHDR')[9]).toBe(2);
    expect(decode(png, 27)).toEqual([...pixels]);
  });

  test('keeps few colours, clear ones too, as a table with one byte a pixel', () => {
    const four = [255, 0, 0, 255, 0, 90, 200, 255, 0, 0, 0, 0, 255, 255, 255, 128];
    const pixels = Uint8ClampedArray.from({ length: 16 * 16 * 4 }, (_, i) => four[4 * ((i >> 2) % 4) + (i % 4)]!);
    const png = encodePng(pixels, 16, 16);
    const [colours, alphas] = [chunkOf(png, 'PLTE'), chunkOf(png, 'tRNS')];
    const drawn = decode(png, 16).flatMap((at) => [...colours.subarray(3 * at, 3 * at + 3), alphas[at]!]);
    expect(drawn).toEqual([...pixels]);
  });

  test('packs a black picture into a fraction of its size', () => {
    expect(encodePng(new Uint8Array(28 * 28), 28, 28).length).toBeLessThan(100);
  });
});

describe('bitmap', () => {
  test('is an img with its pixels inside where the tree is a string', () => {
    const html = renderToString(bitmap({ pixels: new Uint8Array(4), width: 2, height: 2, scale: 3, alt: 'a "0"' }));
    expect(html).toMatch(
      /^<img class="wcw-bitmap" width="2" height="2" style="width:6px;aspect-ratio:2\/2" alt="a &#34;0&#34;" src="data:image\/png;base64,/,
    );
  });

  test('is an image element inside an svg', () => {
    const html = renderToString(
      h('svg', null, bitmap({ pixels: new Uint8Array(4), width: 2, height: 2, alt: '', x: 5 })),
    );
    expect(html).toContain('<image class="wcw-bitmap" x="5" y="0" width="2" height="2" aria-hidden="true" href="data:');
  });

  test('refuses pixels that do not fill its size', () => {
    expect(() => bitmap({ pixels: new Uint8Array(5), width: 2, height: 2, alt: '' })).toThrow(RangeError);
  });

  test('turns RGB into opaque colour', () => {
    const pixels = Uint8Array.of(1, 2, 3, 250, 150, 50);
    expect([...rgba({ pixels, width: 1, height: 2 })]).toEqual([1, 2, 3, 255, 250, 150, 50, 255]);
  });

  test('turns gray into opaque colour', () => {
    expect([...rgba({ pixels: Uint8Array.of(0, 200), width: 2, height: 1 })]).toEqual([
      0, 0, 0, 255, 200, 200, 200, 255,
    ]);
  });
});

test('a copy of this file draws in an SVG by what another copy on its page was told', async () => {
  vi.resetModules();
  const other = await import('../../../src/shell/bitmap.ts');
  other.drawInSvgBy(() => 'data:,told');
  const node = bitmap({ pixels: new Uint8Array(1), width: 1, height: 1, alt: '' });
  expect(svgBitmapAttributes({ ...node, x: 0, y: 0 })).toMatchObject({ href: 'data:,told' });
});
