import { describe, expect, it } from 'vitest';
import { picturesApart } from '../../../src/cli/pictures-apart.ts';
import { bitmap } from '../../../src/shell/bitmap.ts';
import { bitmapToString } from '../../../src/shell/bitmap-string.ts';

const noise = (size: number, seed: number) =>
  bitmapToString(
    bitmap({
      pixels: Uint8Array.from({ length: size * size }, (_, i) => (i * i * 31 + i * seed) % 251),
      width: size,
      height: size,
      alt: 'A "digit"',
    }),
    false,
  );

describe('the pictures of a page’s figures', () => {
  const [small, large, other] = [noise(5, 1), noise(40, 1), noise(40, 7)];
  const { html, files } = picturesApart(`<p>${small}${large}${other}${large}</p>`, '/x/_astro/');

  it('stay in it where they are small', () => expect(html).toContain(small));
  it('are files where they are large, each once, to the byte, with a name that follows from what it shows', () => {
    expect(files.size).toBe(2);
    for (const [name, bytes] of files) {
      expect(html).toContain(` src="/x/_astro/${name}"`);
      expect(`${large}${other}`).toContain(Buffer.from(bytes).toString('base64'));
    }
  });
  it('are fetched with the page, so that they are there when it is printed', () => expect(html).not.toContain('lazy'));
  it('keep their size, style and text alternative', () => {
    const lessSource = (text: string) => text.replace(/ (?:loading|decoding|src)="[^"]*"/g, '');
    expect(lessSource(html)).toBe(lessSource(`<p>${small}${large}${other}${large}</p>`));
  });
});
