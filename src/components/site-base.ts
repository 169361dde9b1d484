/** The site's root, seen from a page of ours; ends in a slash. */
export const siteBase = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href);
