/** Which of the two kinds of page that show figures: a text of the site, or a figure's page for frames. */
export type OwnPage = 'article' | 'embed';

/**
 * What a page of this site says it is, in the head that our layouts write; undefined on a page of somebody else's. Not its
 * address: a copy of the site may live under an author's own, beside pages that know nothing of our styles.
 */
export function ownPage(page: Document | undefined): OwnPage | undefined {
  const kind = page?.querySelector<HTMLMetaElement>('meta[name="wcw-page"]')?.content;
  return kind === 'article' || kind === 'embed' ? kind : undefined;
}
