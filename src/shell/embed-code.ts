import { escapeText } from './escape.ts';

/** Width of a frame in a course page, and a height that holds a figure in it, panels closed, CSS pixels. */
export const frameSize = { width: 800, height: 1240 } as const;

/** How high a frame of that width must be to hold a figure: as its definition says, else as the biggest one needs. */
export const frameHeight = (figure: { readonly frameHeight?: number; readonly sides?: unknown }): number =>
  figure.frameHeight ?? (figure.sides ? FRAMED : frameSize.height);

/** What a figure in the frame of one screen needs, with its caption, where it is as wide as that. */
const FRAMED = 700;

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
