import { escapeText } from '../shell/escape.ts';

export { frameHeight, frameSize } from '../shell/embed-code.ts';

/** What an oEmbed answer is made of. Addresses are absolute. */
export interface OEmbedSource {
  readonly title: string;
  readonly provider: string;
  /** Root of the site with its base path, ending in a slash. */
  readonly root: string;
  readonly figure: string;
  readonly lang: string;
  /** CSS pixels; right before any script has run. */
  readonly width: number;
  readonly height: number;
}

/** The line that a teacher pastes: an iframe that is right without script, and grows with `/embed/v1/embed.js`. */
export function iframeCode(source: Pick<OEmbedSource, 'title' | 'root' | 'figure' | 'lang' | 'height'>): string {
  const address = `${source.root}embed/v1/${source.figure}/?lang=${encodeURIComponent(source.lang)}`;
  return (
    `<iframe src="${escapeText(address)}" title="${escapeText(source.title)}" width="100%" ` +
    `height="${source.height}" loading="lazy" style="border:0" allow="fullscreen; clipboard-write" data-wcw></iframe>`
  );
}

/** The oEmbed 1.0 answer of one figure (oembed.com, type `rich`). */
export function oembed(source: OEmbedSource) {
  return {
    version: '1.0',
    type: 'rich',
    title: source.title,
    provider_name: source.provider,
    provider_url: source.root,
    width: source.width,
    height: source.height,
    html: iframeCode(source),
    cache_age: 86_400,
  } as const;
}
