import { embedAddress } from './embed-code.ts';
import type { AnyFigure } from './figure.ts';
import type { FigureState } from './figure-state.ts';
import { formatState } from './link-state.ts';
import type { OwnPage } from './own-page.ts';
import { keyOf } from './query.ts';
import { STATE_KEYS } from './taken-names.ts';

/** The article's address with a figure's state in it and the figure (its `id`) in sight; other figures' states stay. */
export function articleLink(address: string, id: string, figure: AnyFigure, state: FigureState): string {
  const url = new URL(address);
  for (const key of [...url.searchParams.keys()]) if (keyOf(key).startsWith(`${id}.`)) url.searchParams.delete(key);
  for (const [key, value] of formatState(figure, state)) url.searchParams.set(`${id}.${key}`, value);
  url.hash = id;
  return url.href;
}

/** An embed page's address with a figure's state as plain keys; the page's own keys and `hide` stay. */
export function embedLink(address: string, figure: AnyFigure, state: FigureState): string {
  const url = new URL(address);
  const own = new Set<string>(['preset', ...STATE_KEYS, ...Object.keys(figure.schema)]);
  for (const key of [...url.searchParams.keys()]) if (own.has(keyOf(key))) url.searchParams.delete(key);
  for (const [key, value] of formatState(figure, state)) url.searchParams.set(key, value);
  return url.href;
}

/**
 * The address of a figure's state, from where it is shown: on an article page that page's, in an embed the embed page's, on
 * a foreign page (`kind` undefined) that of the figure's embed page. `page` is the address shown, `base` the site's root.
 */
export function linkHere(
  page: string,
  kind: OwnPage | undefined,
  base: URL,
  id: string,
  figure: AnyFigure,
  state: FigureState,
): string {
  if (kind === 'article') return articleLink(page, id, figure, state);
  return embedLink(kind === 'embed' ? page : embedAddress(base, figure.name), figure, state);
}
