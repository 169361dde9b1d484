import { expect, type Page, test } from '@playwright/test';
import { pngDataUri } from '../../src/shell/png.ts';
import { openPage as open, type World } from './own-picture-page.ts';
import { pictureFiles } from './picture-files.ts';

const png = (rgba: Uint8Array, width: number, height: number) => pngDataUri(rgba, width, height).split(',')[1]!;

/** What a page reads of a file. */
const read = (page: Page, base64: string, channels: 1 | 3, side = 4) =>
  page.evaluate(
    async ([base64, channels, side]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const found = await (globalThis as unknown as World).readPhoto(new Blob([bytes]), { side, channels });
      return 'refused' in found ? found.refused : [...found.pixels];
    },
    [base64, channels, side] as const,
  );

test('a photo is cropped to its middle, scaled, in colour or grey, clear parts over white @firefox', async ({
  page,
}) => {
  await open(page);
  // 160 x 80: a middle of 80 x 80 that is red on the left and clear on the right, black beside it.
  const rgba = Uint8Array.from({ length: 160 * 80 * 4 }, (_, i) => {
    const x = (i >> 2) % 160;
    if (x < 40 || x >= 120) return i % 4 === 3 ? 255 : 0;
    return x < 80 ? [200, 40, 20, 255][i % 4]! : 0;
  });
  const file = png(rgba, 160, 80);
  const colour = (await read(page, file, 3)) as number[];
  expect(colour).toHaveLength(48);
  expect([colour.slice(0, 3), colour.slice(45)]).toEqual([
    [200, 40, 20],
    [255, 255, 255],
  ]);
  const grey = (await read(page, file, 1)) as number[];
  expect([grey[0], grey[15]]).toEqual([86, 255]);
});

test('a photo is read in ten forms and more that programs save it in, and refused in those that this browser has no reader for', async ({
  page,
}) => {
  await open(page);
  const ours = await page.evaluate(async (base64) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 64;
    const picture = new Image();
    picture.src = `data:image/png;base64,${base64}`;
    await picture.decode();
    canvas.getContext('2d')!.drawImage(picture, 0, 0);
    return ['jpeg', 'webp', 'avif'].map((kind) => [kind, canvas.toDataURL(`image/${kind}`, 0.95)] as const);
  }, pictureFiles.PNG!.toString('base64'));
  // A browser that cannot write a form writes PNG.
  const written = ours.filter(([kind, address]) => address.startsWith(`data:image/${kind}`));
  const files = [
    ...Object.entries(pictureFiles).map(([form, file]) => [form, file.toString('base64')] as const),
    ...written.map(([form, address]) => [form, address.split(',')[1]!] as const),
  ];
  expect(files.length).toBeGreaterThanOrEqual(10);
  for (const [form, base64] of files) {
    const pixels = (await read(page, base64, 3)) as number[];
    expect(pixels, form).toHaveLength(48);
    const [left, right] = [pixels.slice(0, 3), pixels.slice(45)];
    for (const [i, value] of [200, 40, 20].entries()) expect(Math.abs(left[i]! - value), form).toBeLessThan(12);
    for (const value of right) expect(value, form).toBeGreaterThan(243);
  }
  const others = {
    TIFF: 'II*\0\b\0\0\0',
    HEIC: '\0\0\0\x18ftypheic',
    PDF: '%PDF-1.7',
    SVG: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  };
  for (const [form, text] of Object.entries(others))
    expect(await read(page, Buffer.from(text, 'latin1').toString('base64'), 3), form).toBe('unreadable');
});

test('a photo stands upright as its EXIF says @firefox', async ({ page }) => {
  await open(page);
  const jpeg = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 64;
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#000';
    context.fillRect(0, 0, 64, 64);
    // White above: the camera was turned so that this is to the right once it stands upright (orientation 6).
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 64, 32);
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1]!;
  });
  const bytes = Buffer.from(jpeg, 'base64');
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const exif = Buffer.from([0xff, 0xe1, 0, 8 + tiff.length, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]);
  const turned = Buffer.concat([bytes.subarray(0, 2), exif, bytes.subarray(2)]);
  const rows = (pixels: number[]) => [pixels[0], pixels[3], pixels[12], pixels[15]].map((p) => p! > 128);
  expect(rows((await read(page, bytes.toString('base64'), 1)) as number[])).toEqual([true, true, false, false]);
  expect(rows((await read(page, turned.toString('base64'), 1)) as number[])).toEqual([false, true, false, true]);
});

test('fine stripes become grey, not a pattern of their own', async ({ page }) => {
  await open(page);
  const rgba = Uint8Array.from({ length: 512 * 512 * 4 }, (_, i) => (i % 4 === 3 || (i >> 2) % 2 ? 255 : 0));
  const grey = (await read(page, png(rgba, 512, 512), 1, 32)) as number[];
  expect(Math.max(...grey) - Math.min(...grey)).toBeLessThan(12);
});

test('what is no picture, cut short or too large is refused by its reason @firefox', async ({ page }) => {
  await open(page);
  expect(await read(page, Buffer.from('no picture at all').toString('base64'), 3)).toBe('unreadable');
  expect(await read(page, '', 3)).toBe('unreadable');
  const cut = Buffer.from(png(new Uint8Array(64 * 64 * 4).fill(99), 64, 64), 'base64').subarray(0, 30);
  expect(await read(page, cut.toString('base64'), 3)).toBe('unreadable');
  const large = await page.evaluate(async () => {
    const file = { size: 65e6 } as Blob;
    return (globalThis as unknown as World).readPhoto(file, { side: 4, channels: 3 });
  });
  expect(large).toEqual({ refused: 'large' });
});
