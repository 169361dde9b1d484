import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageAssets } from '../../../src/engine/page-assets.ts';

const base = new URL('https://article.example/');
const bytes = (text: string) => new TextEncoder().encode(text);
afterEach(() => vi.unstubAllGlobals());

describe('an asset of our own origin', () => {
  function answered(body: string, init: ResponseInit = {}) {
    vi.stubGlobal('origin', base.origin);
    vi.stubGlobal('fetch', async () => new Response(body, init));
    return pageAssets(base)('wasm');
  }
  it('is what the address answers', async () => {
    expect(await answered('\0asm')).toEqual(bytes('\0asm'));
  });
  it.each(['<!DOCTYPE html><p>Sign in', '\n  <html lang="en">', '<!-- saved --><html>'])(
    'is not the page "%s" in its place',
    async (page) => {
      await expect(answered(page)).rejects.toMatchObject({ key: 'errors.asset.page', values: { name: 'wasm' } });
    },
  );
  it('is missing where nothing is', async () => {
    await expect(answered('', { status: 404 })).rejects.toMatchObject({ key: 'errors.asset.missing' });
  });
  it.each(['changed', 'offline'])('is refused in words where the service worker says “%s”', async (why) => {
    const answer = answered('', { status: 503, headers: { 'wcw-refused': why } });
    await expect(answer).rejects.toMatchObject({ key: `errors.asset.${why}`, values: { name: 'wasm' } });
  });
});

describe('an asset of another origin', () => {
  /** A document whose scripts end with `event`, before which `run` stands for what they do. */
  function loading(event: 'load' | 'error', run = (): void => undefined) {
    const page = { currentScript: null as unknown, createElement: () => script(), head: { append } };
    const script = () => Object.assign(new EventTarget(), { src: '', remove: () => undefined });
    function append(added: EventTarget) {
      page.currentScript = added;
      run();
      page.currentScript = null;
      added.dispatchEvent(new Event(event));
    }
    vi.stubGlobal('origin', 'https://host.example');
    vi.stubGlobal('document', page);
    return pageAssets(base)('wasm');
  }
  const hand = () => (globalThis as unknown as { wcwAsset(name: string, base64: string): void }).wcwAsset;

  it('is what its script hands over', async () => {
    expect(await loading('load', () => hand()('wasm', btoa('\0asm')))).toEqual(bytes('\0asm'));
  });
  it('is something else where a script comes that hands nothing over', async () => {
    await expect(loading('load')).rejects.toMatchObject({ key: 'errors.asset.page' });
  });
  it('is missing where no script comes', async () => {
    await expect(loading('error')).rejects.toMatchObject({ key: 'errors.asset.missing' });
  });
});
