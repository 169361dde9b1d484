import { expect, test } from '@playwright/test';
import { film, openPage as open, type World } from './own-picture-page.ts';

test('a camera that is forbidden, missing, busy or kept from the page is refused by its reason', async ({ page }) => {
  await open(page);
  const refusal = (name: string) =>
    page.evaluate(async (name) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('-', name));
      return (globalThis as unknown as World).openCamera({ side: 8, channels: 1 });
    }, name);
  expect(await refusal('NotAllowedError')).toEqual({ refused: 'camera-refused' });
  expect(await refusal('NotFoundError')).toEqual({ refused: 'camera-none' });
  expect(await refusal('NotReadableError')).toEqual({ refused: 'camera-busy' });
});

test('a browser without a camera, or that is not asked, says so by itself', async ({ page }) => {
  await open(page);
  expect(['camera-none', 'camera-refused']).toContain(await film(page));
});

test('a page over plain http says that it has no camera', async ({ page }) => {
  await open(page, 'http://picture.test');
  expect(await film(page)).toBe('camera-kept');
});
