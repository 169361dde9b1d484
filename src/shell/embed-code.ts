import { escapeText } from './escape.ts';

/** Width of a frame in a course page, and a height that holds any figure in it with its caption, CSS pixels. */
export const frameSize = { width: 800, height: 700 } as const;

/** The address of a figure's own page below the site's root, for frames; in the page's own language unless one is given. */
export function embedAddress(base: URL | string, figure: string, lang?: string): string {
  const address = new URL(`embed/v1/${figure}/`, base);
  if (lang !== undefined) address.searchParams.set('lang', lang);
  return address.href;
}

/** A figure in a frame. Addresses are absolute. */
export interface Framed {
  readonly address: string;
  readonly title: string;
  /** CSS pixels. */
  readonly height: number;
}

/** An iframe that is right without script, and grows with `/embed/v1/embed.js`. */
export function iframeCode({ address, title, height }: Framed): string {
  return (
    `<iframe src="${escapeText(address)}" title="${escapeText(title)}" width="100%" height="${Math.ceil(height)}" ` +
    `loading="lazy" style="border:0" allow="fullscreen; clipboard-write" data-wcw></iframe>`
  );
}

/** The lines that a teacher pastes: an iframe of the right height first, then the helper that follows its height. */
export function embedCode({ helper, ...framed }: Framed & { readonly helper: string }): string {
  return `${iframeCode(framed)}\n<script async src="${escapeText(helper)}"></script>`;
}
