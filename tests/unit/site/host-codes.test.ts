import { transform } from 'esbuild';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { addressOf, type Embedding, heightOf } from '../../../src/components/gallery/embedding.ts';
import { HOSTS, type HostName } from '../../../src/components/gallery/host-codes.ts';

/** A title that breaks out of whatever does not expect it. */
const title = `Say "no" <twice> & it's {again} \`x\` [y]`;
const embedding: Embedding = {
  root: 'https://example.org/wcw/',
  figure: 'inversion',
  title,
  lang: 'en',
  settings: [
    ['preset', 'linear'],
    ['hide', 'seed,menu'],
  ],
  compact: false,
  theme: 'dark',
  height: 655.2,
  compactHeight: 660,
};
const address = 'https://example.org/wcw/embed/v1/inversion/?lang=en&preset=linear&hide=seed,menu&theme=dark';
const compact = address.replace('&theme', '&view=compact&theme');
const codeOf = (host: HostName, i = 0) => HOSTS[host](embedding)[i]!.text;
const pageOf = (html: string) => parseHTML(`<!doctype html><body>${html}</body>`).document;
const frameIn = (html: string) => {
  const frames = pageOf(html).querySelectorAll('iframe');
  expect(frames.length).toBe(1);
  return frames[0]!;
};

describe('one code a host', () => {
  it('is an address that says what is not as the figure opens, and is read back as it was', () => {
    expect(codeOf('link')).toBe(address);
    expect(new URL(address).searchParams.get('hide')).toBe('seed,menu');
    expect(addressOf({ ...embedding, settings: [], theme: undefined })).toBe(
      'https://example.org/wcw/embed/v1/inversion/?lang=en',
    );
  });

  it('has the height of the view that it shows, in whole pixels', () => {
    expect(heightOf(embedding)).toBe(656);
    expect(heightOf({ ...embedding, compact: true })).toBe(660);
    for (const host of ['html', 'lms', 'vue'] as const) {
      const frame = frameIn(codeOf(host));
      expect(frame.getAttribute('height')).toBe('656');
      // Starlight and others style frames with `height: auto`.
      expect(frame.getAttribute('style')).toBe('border:0;height:656px');
    }
  });

  it('is one frame for HTML, platforms and Vue, with the title as it is and no script inside', () => {
    for (const host of ['html', 'lms', 'vue'] as const) {
      const frame = frameIn(codeOf(host));
      expect(frame.getAttribute('src')).toBe(address);
      expect(frame.getAttribute('title')).toBe(title);
      expect(codeOf(host)).not.toMatch(/<script|<!--|\n/);
    }
  });

  it('is a frame that pandoc, asked for one file, leaves where it is', () => {
    const codes = Object.keys(HOSTS).flatMap((host) => HOSTS[host as HostName](embedding).map(({ text }) => text));
    const frames = codes.flatMap((code) => code.match(/<iframe [^>]*\bstyle="[^>]*>/g) ?? []);
    expect(frames.length).toBeGreaterThan(4);
    expect(frames.filter((frame) => !frame.includes('data-external="1"'))).toEqual([]);
  });

  it('may stand in XHTML, where every attribute has a value', () => {
    for (const text of [codeOf('html'), codeOf('html', 1), codeOf('lms'), codeOf('vue'), codeOf('element')])
      expect(text.replaceAll(/ [\w-]+="[^"<]*"/g, '')).toMatch(
        /^(?:<\w+>[^<]*<\/\w+>|<script><\/script>\s<wcw-figure><a>[^<]*<\/a><\/wcw-figure>)$/,
      );
  });

  it('is JSX: it compiles, its style is an object, its height a number, and no comment or script stands in it', async () => {
    const code = codeOf('jsx');
    const { code: script } = await transform(`export default () => (${code});`, { loader: 'jsx', jsxFactory: 'h' });
    const element = new Function('h', `${script.replace('export default', 'return')}`)(
      (tag: string, props: object) => ({ tag, ...props }),
    )();
    expect(element).toMatchObject({
      tag: 'iframe',
      src: address,
      title,
      height: 656,
      style: { border: 0, height: 656 },
    });
    expect(code).not.toMatch(/<script|<!--|style="/);
  });

  it('is a pasted address for WordPress, which shows the figure as it opens or in a preset, and a frame for who wants settings', () => {
    expect(codeOf('wordpress')).toBe('https://example.org/wcw/embed/v1/inversion/linear/');
    expect(HOSTS.wordpress({ ...embedding, settings: [['seed', '3']] })[0]!.text).toBe(
      'https://example.org/wcw/embed/v1/inversion/?lang=en',
    );
    expect(frameIn(codeOf('wordpress', 1)).getAttribute('src')).toBe(address);
  });

  it('is a slide of the compact view: front matter for Slidev, a late frame for reveal.js', () => {
    const [front] = parseAllDocuments(codeOf('slidev').replace(/\n---$/, ''));
    expect(front!.toJS()).toEqual({ layout: 'iframe', url: compact });
    const frame = frameIn(codeOf('reveal'));
    expect(frame.getAttribute('data-src')).toBe(compact);
    expect(frame.getAttribute('height')).toBe('520');
    expect(frame.parentElement!.localName).toBe('section');
    // What Markdown slides take is HTML of one line.
    expect(codeOf('reveal').split('\n')).toHaveLength(3);
  });

  it('is Python for Jupyter, and a raw block with a link beside it for Quarto', () => {
    expect(codeOf('jupyter')).toBe(
      `from IPython.display import IFrame\n\nIFrame("${address}", width="100%", height=656)`,
    );
    const [, html] = /```\{=html\}\n(.*)\n```/.exec(codeOf('quarto'))!;
    expect(frameIn(html!).getAttribute('src')).toBe(address);
    expect(codeOf('quarto')).toContain(`](<${address}>)`);
    expect(codeOf('quarto')).toContain('\\[y\\]');
  });

  it('is an element with its settings as attributes, and a link inside until the figure has come', () => {
    const page = pageOf(codeOf('element'));
    const figure = page.querySelector('wcw-figure')!;
    const attributes = Object.fromEntries([...figure.attributes].map(({ name, value }) => [name, value]));
    expect(attributes).toEqual({ name: 'inversion', preset: 'linear', hide: 'seed,menu', 'data-theme': 'dark' });
    expect(figure.querySelector('a')!.getAttribute('href')).toBe(address);
    expect(figure.textContent).toBe(title);
    expect(page.querySelector('script')!.getAttribute('src')).toBe('https://example.org/wcw/embed/v1/inversion.js');
  });

  it('is for Angular a script outside the template, and a component that compiles', async () => {
    expect(codeOf('angular')).toMatch(/^<script async="" src="[^"]*"><\/script>$/);
    const component = codeOf('angular', 1);
    await transform(component, { loader: 'ts', tsconfigRaw: { compilerOptions: { experimentalDecorators: true } } });
    expect(component).toContain('<wcw-figure name="inversion" preset="linear"');
    expect(component).not.toContain('<script');
  });
});
