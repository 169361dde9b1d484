import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Page {
  /** Address under the base path: `recos/`. */
  readonly path: string;
  readonly html: string;
}

/** Every page of a built site. */
export function pagesOf(folder: string): readonly Page[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split('\\').join('/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: file.replace(/(^|\/)index\.html$/, '$1'),
      html: readFileSync(join(folder, file), 'utf8'),
    }));
}

/** The one sheet of a figure that stands for all in tests of every page: they come from one template. */
const ONE_SHEET = 'embed/inversion/';

/** Whether a page is to be tried in a browser: every one but the frames for other people's pages and further sheets. */
export const isTried = ({ path }: Pick<Page, 'path'>): boolean => !/^embed\/./.test(path) || path === ONE_SHEET;

const decode = (text: string) => text.replace(/&amp;/g, '&').replace(/&#38;/g, '&');

/** Addresses that a page names: links, scripts, styles, pictures. */
function addressesIn(html: string): readonly string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => decode(match[1]!));
}

function hasId(file: string, id: string): boolean {
  const html = readFileSync(file, 'utf8');
  return new RegExp(`\\s(?:id|name)="${id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"`).test(html);
}

/**
 * Every internal address of a built site that leads nowhere, as `page: address`: outside the base path, to a file that is
 * not there, or to an anchor that the page lacks. `site` is the origin it was built for.
 */
export function brokenLinks(folder: string, site: string, base: string): readonly string[] {
  return pagesOf(folder).flatMap(({ path, html }) =>
    addressesIn(html)
      .filter((address) => {
        const url = new URL(address, `${site}${base}${path}`);
        if (!address || url.origin !== site) return !address;
        if (!url.pathname.startsWith(base)) return true;
        const target = join(folder, decodeURIComponent(url.pathname.slice(base.length)));
        const file = existsSync(target) && statSync(target).isDirectory() ? join(target, 'index.html') : target;
        if (!existsSync(file)) return true;
        return url.hash.length > 1 && !hasId(file, decodeURIComponent(url.hash.slice(1)));
      })
      .map((address) => `${path || '/'}: ${address}`),
  );
}
