import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An answer that a file alone cannot give. */
export interface StateAnswer {
  readonly type: 'text/html; charset=utf-8' | 'application/json';
  readonly body: string;
}

const page = /^\/embed\/v1\/([\w-]+)\/(?:index\.html)?$/;
const answer = /^\/oembed\/v1\/[\w.-]+\.json$/;
const discovery = /(<link rel="alternate" type="application\/json\+oembed"[^>]* href="[^"?]*)"/;

/** Of a query what says no state: the questions of oEmbed, and the view, which is the one whose height the answer names. */
const asked = ['url', 'format', 'maxwidth', 'maxheight', 'view'];

/** What an answer takes over of a query: the figure checks the values, so here only what an address of ours can hold. */
function stateIn(search: string): string {
  const entries = [...new URLSearchParams(search)];
  const kept = entries.filter(
    ([name, value]) => /^[a-z][a-z0-9-]{0,40}$/.test(name) && /^[\w.,:+-]{1,80}$/.test(value),
  );
  return new URLSearchParams(kept.filter(([name]) => !asked.includes(name))).toString();
}

const escaped = (address: string): string => address.replaceAll('&', '&amp;');

/**
 * oEmbed with a figure's state, of a built site: the page of a figure that was asked for with a query leads to an answer with
 * that query, and the answer's frame carries it. Undefined where the files say it all, as on a static host they must.
 */
export function oembedWithState(folder: string, path: string, search: string): StateAnswer | undefined {
  const isPage = page.test(path);
  const state = isPage || answer.test(path) ? stateIn(search) : '';
  const file = join(folder, path, isPage && path.endsWith('/') ? 'index.html' : '');
  if (!state || !existsSync(file)) return undefined;
  const written = readFileSync(file, 'utf8');
  if (isPage) {
    return { type: 'text/html; charset=utf-8', body: written.replace(discovery, `$1?${escaped(state)}"`) };
  }
  const told = JSON.parse(written) as { html: string };
  const html = told.html.replace(/(?<= src=")[^"]*/, (src) => {
    const frame = new URL(src.replaceAll('&amp;', '&'));
    for (const [name, value] of new URLSearchParams(state)) frame.searchParams.set(name, value);
    return escaped(frame.href);
  });
  return { type: 'application/json', body: JSON.stringify({ ...told, html }) };
}
