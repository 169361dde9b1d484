import { describe, expect, it } from 'vitest';
import { folderPage, moduleScripts } from '../../../../src/cli/folder/folder-page.ts';

const site = {
  files: new Set(['index.html', 'recos/index.html', '_astro/a.js', '_astro/a.woff2', 'favicon.svg', 'recos/index.js']),
  root: 'http://localhost:4321/',
};
const mended = (html: string, page = 'recos/index.html') => folderPage(html, page, site);

describe('a page for a folder without a server', () => {
  it('leads by relative addresses to files, in links, scripts and styles, and in what scripts read', () => {
    expect(mended('<a class="x" href="/">')).toBe('<a class="x" href="../index.html">');
    expect(mended('<link rel="icon" href="/favicon.svg" />')).toBe('<link rel="icon" href="../favicon.svg" />');
    expect(mended('<div data-why="/recos/#swap">', 'index.html')).toBe('<div data-why="recos/index.html#swap">');
    expect(mended('src:url(/_astro/a.woff2) format("woff2")')).toBe('src:url(../_astro/a.woff2) format("woff2")');
    expect(mended('<a href="http://localhost:4321/recos/#inversion">', 'index.html')).toBe(
      '<a href="recos/index.html#inversion">',
    );
  });

  it('keeps the state in a link as HTML writes it', () => {
    expect(mended('<a href="/recos/?inversion.seed=3&amp;inversion.negate=on#inversion">', 'index.html')).toBe(
      '<a href="recos/index.html?inversion.seed=3&amp;inversion.negate=on#inversion">',
    );
  });

  it('has one classic script beside it for all of its modules, run when they were', () => {
    const one = '<script type="module" src="/_astro/a.js"></script>';
    expect(moduleScripts(`${one}<p>${one}`)).toEqual(['_astro/a.js', '_astro/a.js']);
    expect(mended(`${one}<p>${one}`)).toBe('<script defer src="index.js"></script><p>');
  });

  it('says what does not work there', () => {
    expect(mended('<p class="note" data-on-disk hidden>Here</p>')).toBe('<p class="note" data-on-disk>Here</p>');
  });

  it('lets files in, and nothing from the network', () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; worker-src 'self' blob:" />`;
    expect(mended(policy)).toBe(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'self' file:; worker-src 'self' file: blob:" />`,
    );
  });

  it('does not say where a server had it, and asks for nothing before the styles', () => {
    for (const head of [
      '<link rel="canonical" href="http://localhost:4321/recos/" />',
      '<link rel="preload" href="/_astro/a.woff2" as="font" crossorigin />',
      '<link rel="alternate" type="application/json+oembed" href="http://localhost:4321/oembed/v1/x.json" />',
      '<meta property="og:url" content="http://localhost:4321/recos/" />',
    ])
      expect(mended(head)).toBe('');
  });

  it('leaves text, formulas, scripts that stand in it and other sites alone', () => {
    const page = `<p title="a > b">if i &lt; n</p><script>for (let i = 0; i < a.length; i++) x("/recos/")</script><a href="https://doi.org/10.1/x">`;
    expect(mended(page)).toBe(page);
  });

  it('is refused where a link leads nowhere', () => {
    expect(() => mended('<a href="/gone/">')).toThrow('recos/index.html links to /gone/');
  });
});
