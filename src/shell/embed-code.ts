/** Heights of a frame, CSS pixels: of one that is 720 or wider, and of a narrower one, down to a phone's 360. */
export interface FrameHeights {
  readonly wide: number;
  readonly narrow: number;
}

/** What the compact view of every figure fits into. */
export const COMPACT: FrameHeights = { wide: 520, narrow: 660 };

/** The address of a figure's own page below the site's root, for frames; in the page's own language unless one is given. */
export function embedAddress(base: URL | string, figure: string, lang?: string): string {
  const address = new URL(`embed/v1/${figure}/`, base);
  // On a disk nothing opens a folder by its page.
  if (address.protocol === 'file:') address.pathname += 'index.html';
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

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** A value for an attribute between double quotes, alike in HTML, XML, JSX and Vue. */
export const attribute = (value: string): string => value.replace(/[&"<>]/g, (sign) => ENTITIES[sign]!);

/** What a figure may do in its frame. */
export const ALLOWED = 'fullscreen; clipboard-write';

/**
 * An iframe that is right without script, in XHTML too, and grows with `/embed/v1/embed.js`. The height stands in its style,
 * too: a host's own style for frames is weaker than that. Pandoc, asked for one file, leaves what is `data-external` where it
 * is.
 */
export function iframeCode({ address, title, height }: Framed): string {
  const pixels = Math.ceil(height);
  return (
    `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${pixels}" ` +
    `loading="lazy" style="border:0;height:${pixels}px" allow="${ALLOWED}" data-external="1" data-wcw=""></iframe>`
  );
}

/** The helper that gives frames the height that their figures ask for. */
export const helperCode = (helper: string): string => `<script async="" src="${attribute(helper)}"></script>`;

/** The lines that a teacher pastes: an iframe of the right height first, then the helper that follows its height. */
export function embedCode({ helper, ...framed }: Framed & { readonly helper: string }): string {
  return `${iframeCode(framed)}\n${helperCode(helper)}`;
}
