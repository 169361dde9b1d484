/** What one version of the site is made of, as its service worker knows it. Paths are relative to the site's root. */
export interface SiteList {
  /** Kept from the first visit on: pages with their styles, fonts, pictures, scripts. As Workbox wants them. */
  readonly first: readonly { readonly url: string; readonly revision: string | null; readonly integrity: string }[];
  /** Kept once they were used, by path: the fingerprint of each (`fingerprint`). */
  readonly used: Readonly<Record<string, string>>;
}
