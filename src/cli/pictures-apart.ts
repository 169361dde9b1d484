import { createHash } from 'node:crypto';

/** From so many characters on a picture costs its page more than a request. */
const LARGE = 1000;
const PICTURE = new RegExp(
  `(<img class="wcw-bitmap[^"]*"[^>]*?) src="data:image/png;base64,([A-Za-z0-9+/=]{${LARGE},})"`,
  'g',
);

/**
 * A page of figures less the larger of their pictures, and these as files below `folder`: who reads the text does not wait for
 * them. Small ones stay: hundreds of requests would take longer. They are not fetched as late as they come near: a page that is
 * printed before would lack them.
 */
export function picturesApart(
  html: string,
  folder: string,
): { readonly html: string; readonly files: ReadonlyMap<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  const page = html.replace(PICTURE, (_, start: string, packed: string) => {
    const bytes = Buffer.from(packed, 'base64');
    const name = `still-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.png`;
    files.set(name, bytes);
    return `${start} decoding="async" src="${folder}${name}"`;
  });
  return { html: page, files };
}
