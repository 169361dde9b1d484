import { embedAddress, iframeCode } from '../shell/embed-code.ts';

/** What an oEmbed answer is made of. Addresses are absolute. */
export interface OEmbedSource {
  readonly title: string;
  readonly provider: string;
  /** Root of the site with its base path, ending in a slash. */
  readonly root: string;
  readonly figure: string;
  /** Missing: as it opens. */
  readonly preset?: string | undefined;
  readonly lang: string;
  /** CSS pixels; right before any script has run. */
  readonly width: number;
  readonly height: number;
}

/** The oEmbed 1.0 answer of one figure (oembed.com, type `rich`): its compact view, whose height stays what it is. */
export function oembed(source: OEmbedSource) {
  const address = new URL(embedAddress(source.root, source.figure, source.lang));
  if (source.preset) address.searchParams.set('preset', source.preset);
  address.searchParams.set('view', 'compact');
  return {
    version: '1.0',
    type: 'rich',
    title: source.title,
    provider_name: source.provider,
    provider_url: source.root,
    width: source.width,
    height: source.height,
    html: iframeCode({ ...source, address: address.href }),
    cache_age: 86_400,
  } as const;
}
