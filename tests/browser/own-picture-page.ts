import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type { openCamera } from '../../src/shell/camera.ts';
import type { readPhoto } from '../../src/shell/photo.ts';

/** The two ways to a picture of the reader's own, by themselves on a page. */
export interface World {
  readPhoto: typeof readPhoto;
  openCamera: typeof openCamera;
}

let script: Promise<string> | undefined;

/** Opens a page with both; throws when it asks anyone for anything after that. */
export async function openPage(page: Page, origin = 'https://picture.test'): Promise<void> {
  script ??= bundled();
  const body = `<!doctype html><script>${await script}</script>`;
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${origin}/`);
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) throw new Error(`something was sent: ${request.url()}`);
  });
}

async function bundled(): Promise<string> {
  const contents = `
    import { openCamera } from '../../src/shell/camera.ts';
    import { readPhoto } from '../../src/shell/photo.ts';
    Object.assign(globalThis, { openCamera, readPhoto });`;
  const stdin = { contents, resolveDir: resolve(import.meta.dirname), loader: 'ts' } as const;
  const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'iife', target: 'es2022' });
  return outputFiles[0].text;
}

/** Opens the camera, takes pictures of it, and closes it. */
export const film = (page: Page) =>
  page.evaluate(async () => {
    const camera = await (globalThis as unknown as World).openCamera({ side: 32, channels: 3 });
    if ('refused' in camera) return camera.refused;
    const pictures = [];
    for (let n = 0; n < 8; n++) {
      await new Promise((done) => setTimeout(done, 100));
      pictures.push(camera.pixels());
    }
    const start = performance.now();
    for (let n = 0; n < 10; n++) camera.pixels();
    const each = (performance.now() - start) / 10;
    camera.close();
    return { sizes: pictures.map((p) => p?.length), texts: pictures.map((p) => p?.join()), each };
  });
