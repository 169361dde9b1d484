import strings from '../../content/strings/en/cite.yaml';
import { embedAddress } from './embed-code.ts';
import type { AnyFigure } from './figure.ts';
import type { FigureState } from './figure-state.ts';
import { articleLink, embedLink } from './link-address.ts';
import { createWords, type StringTree } from './words.ts';

/** Apart from the shell's words, so that only who cites carries them. */
const words = createWords({ cite: strings as StringTree });

/** What a citation of a figure says: its title, its address with the state shown, and the day it was opened. */
export interface Cited {
  readonly name: string;
  readonly title: string;
  readonly url: string;
  readonly date: Date;
}

/**
 * The address to cite: the article's own (`article`, with the figure's id behind # where it has another one there) with the
 * figure's settings in it, but not the reader's guess and open panel. Where no article is known, the figure's embed page.
 */
export function citedAddress(
  { article, base, id }: { readonly article: string | undefined; readonly base: URL; readonly id: string },
  figure: AnyFigure,
  state: FigureState,
): string {
  const shown = { ...state, guess: undefined, panel: undefined };
  if (!article) return embedLink(embedAddress(base, figure.name), figure, shown);
  return articleLink(article, new URL(article).hash.slice(1) || id, figure, shown);
}

/** One line of text. */
export function citeAsText({ title, url, date }: Cited): string {
  return words('cite.text', { title, url, date: isoDay(date) });
}

/** Text with the characters escaped that TeX reads. */
export const texText = (text: string): string =>
  text.replace(/[\\{}&%$#_~^]/g, (c) => (c === '\\' ? '\\textbackslash{}' : `\\${c}`));

/** A BibTeX entry. Braces keep the capitals; characters that TeX reads are escaped. */
export function citeAsBibtex({ name, title, url, date }: Cited): string {
  return [
    `@misc{wcw-${name},`,
    `  author       = {{${texText(words('cite.author'))}}},`,
    `  title        = {{${texText(title)}}},`,
    `  howpublished = {Interactive figure in ${texText(words('cite.source'))}},`,
    `  year         = {${date.getUTCFullYear()}},`,
    `  url          = {${url}},`,
    `  urldate      = {${isoDay(date)}}`,
    '}',
    '',
  ].join('\n');
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
