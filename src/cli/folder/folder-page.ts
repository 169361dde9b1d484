import { basename } from 'node:path';
import { type BuiltSite, folderAddress } from './folder-address.ts';

const TAG = /<([a-z][\w-]*)((?:\s(?:"[^"]*"|'[^']*'|[^'">])*)?)>/g;
const ATTRIBUTE = /(\s)([\w:-]+)="([^"]*)"/g;
const MODULE = /<script type="module" src="[^"]*?(_astro\/[^"/]+\.js)"><\/script>/g;

/** The module scripts that a page of the built site loads, below the site's root. */
export const moduleScripts = (html: string): string[] => [...html.matchAll(MODULE)].map(([, file]) => file!);

/** The file of the one classic script that a page of a folder has in their place. */
export const scriptOf = (page: string): string => page.replace(/\.html$/, '.js');

/**
 * A page of the built site as it works in a folder without a server: every address relative, a classic script for its
 * modules, a policy that knows files. Throws an Error for a link to a file that is not there.
 */
export function folderPage(html: string, page: string, site: BuiltSite): string {
  let scripts = 0;
  return (
    html
      .replace(MODULE, () => (scripts++ === 0 ? `<script defer src="./${scriptOf(basename(page))}"></script>` : ''))
      // Nothing is asked for before the styles there, and what comes late would lose its place for good.
      .replaceAll('font-display:optional', 'font-display:block')
      .replaceAll('data-on-disk hidden', 'data-on-disk')
      .replace(TAG, (whole, name: string, attributes: string) => {
        if (isForServers(name, attributes)) return '';
        if (name === 'meta' && attributes.includes('Content-Security-Policy'))
          return `<meta${folderPolicy(attributes)}>`;
        const mended = attributes.replace(ATTRIBUTE, (one, space: string, key: string, value: string) => {
          const address = mendAttribute(name, key, value, page, site);
          return address === undefined ? one : `${space}${key}="${address}"`;
        });
        return mended === attributes ? whole : `<${name}${mended}>`;
      })
      .replace(/url\((\/[^)]*)\)/g, (whole, address: string) => {
        const mended = folderAddress(address, page, site);
        return mended === undefined ? whole : `url(${mended})`;
      })
  );
}

/** Elements of the head that have a meaning on a server alone: a page of a folder has no address to be known by. */
function isForServers(name: string, attributes: string): boolean {
  if (name === 'link') return /rel="(?:canonical|preload|modulepreload|alternate|sitemap)"/.test(attributes);
  return name === 'meta' && /(?:property|name)="(?:og|twitter):/.test(attributes);
}

/** The new value of an attribute that holds an address of this site; undefined for any other attribute. */
function mendAttribute(tag: string, key: string, value: string, page: string, site: BuiltSite): string | undefined {
  const written = value.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
  const isLink = (key === 'href' || key === 'src') && tag !== 'base';
  if (!isLink && !/^(?:\/|https?:)/.test(written)) return undefined;
  const address = folderAddress(written, page, site);
  if (address === undefined && isLink) throw new Error(`${page} links to ${value}, where nothing is.`);
  return address?.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** A browser takes every file for a site of its own: `'self'` alone would let nothing in. Nothing comes from the network. */
const folderPolicy = (attributes: string): string => attributes.replaceAll("'self'", "'self' file:");
