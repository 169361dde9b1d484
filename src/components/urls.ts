/** The address of a page or file of this site under its base path: `link('recos/')`, `link('')` for home. */
export function link(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${path.replace(/^\//, '')}`;
}

/** The same, with scheme and host, for what is read elsewhere: embed code, canonical links, pictures of link previews. */
export function absolute(path: string): string {
  return new URL(link(path), import.meta.env.SITE).href;
}

/** Where the project's source lives, told by whoever deploys it (`REPOSITORY_URL`); without it no page links to it. */
export const repository: string | undefined = process.env.REPOSITORY_URL?.replace(/\/$/, '') || undefined;
