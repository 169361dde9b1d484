/** The site's root as the build was told it (`SITE_URL`, `BASE_PATH`). */
declare const WCW_SITE: string;

const current = (document.currentScript as HTMLScriptElement | null)?.src;
const ours = /^(?:http|file).*\/embed\/v1\//;

/**
 * The address of this script, or of one beside it: what else is needed lies there. A classic script knows its own while it
 * runs for the first time; of a module the page has the tag. Written into the page, as exports to one file do, it has none:
 * then all else comes from the site that it was built for.
 */
export const scriptAddress: string =
  [current, ...[...document.scripts].map(({ src }) => src)].find((address) => address && ours.test(address)) ??
  `${WCW_SITE}embed/v1/`;
