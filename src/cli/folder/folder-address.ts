/** The built site, as addresses in it are understood. */
export interface BuiltSite {
  /** Every file of it, relative to its root. */
  readonly files: ReadonlySet<string>;
  /** Address of its root as its pages write it: scheme, host and base path, ending in a slash. */
  readonly root: string;
}

/**
 * An address as `page` (a file of the site) writes it, for a folder without a server: relative, and with the file's name.
 * Addresses within the page and of other sites stay. Undefined for an address of this site where no file is.
 */
export function folderAddress(address: string, page: string, { files, root }: BuiltSite): string | undefined {
  if (/^(?:$|[#?]|(?:data|blob|mailto):)/.test(address)) return address;
  const { href, origin } = new URL(address, new URL(page, root));
  if (!href.startsWith(root)) return origin === new URL(root).origin ? undefined : address;
  const [, path = '', tail = ''] = /^([^?#]*)(.*)$/.exec(href.slice(root.length)) ?? [];
  const named = decodeURIComponent(path);
  const file = named === '' || named.endsWith('/') ? `${named}index.html` : named;
  return files.has(file) ? relative(page, file) + tail : undefined;
}

/** The way from one file of a folder to another, as an address. */
function relative(from: string, to: string): string {
  const [start, end] = [from.split('/'), to.split('/')];
  let shared = 0;
  while (shared < start.length - 1 && shared < end.length - 1 && start[shared] === end[shared]) shared++;
  const up = '../'.repeat(start.length - 1 - shared);
  return up + end.slice(shared).map(encodeURIComponent).join('/');
}
