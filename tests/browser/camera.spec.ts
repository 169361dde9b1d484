import { expect, test } from '@playwright/test';
import type { Camera } from '../../src/shell/camera.ts';
import { film, openPage as open, type World } from './own-picture-page.ts';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const fake = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...fake] });
  },
});

test('a camera gives pictures that move, in the form asked for, fast enough for ten a second', async ({ page }) => {
  await open(page);
  const filmed = await film(page);
  if (typeof filmed === 'string') throw new Error(filmed);
  expect(new Set(filmed.sizes)).toEqual(new Set([32 * 32 * 3]));
  expect(new Set(filmed.texts).size).toBeGreaterThan(2);
  expect(filmed.each).toBeLessThan(100);
});

test('a camera is off once it is closed, and says when it is taken away', async ({ page }) => {
  await open(page);
  const states = await page.evaluate(async () => {
    const streams: MediaStream[] = [];
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (what) => {
      const stream = await ask(what);
      streams.push(stream);
      return stream;
    };
    let taken = 0;
    const camera = (await (globalThis as unknown as World).openCamera(
      { side: 8, channels: 1 },
      () => taken++,
    )) as Camera;
    const [track] = streams[0].getTracks();
    const before = track.readyState;
    track.dispatchEvent(new Event('ended'));
    camera.close();
    return { before, after: track.readyState, taken, streams: streams.length };
  });
  expect(states).toEqual({ before: 'live', after: 'ended', taken: 1, streams: 1 });
});
