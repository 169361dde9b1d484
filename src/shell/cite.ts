import type { Words } from './words.ts';

/** What a citation of a figure says: its title, its address with the state shown, and the day it was opened. */
export interface Cited {
  readonly name: string;
  readonly title: string;
  readonly url: string;
  readonly date: Date;
}

/** One line of text. */
export function citeAsText(words: Words, { title, url, date }: Cited): string {
  return words('shell.cite.text', { title, url, date: isoDay(date) });
}

/** A BibTeX entry. Braces keep the capitals; characters that TeX reads are escaped. */
export function citeAsBibtex(words: Words, { name, title, url, date }: Cited): string {
  const tex = (text: string): string =>
    text.replace(/[\\{}&%$#_~^]/g, (c) => (c === '\\' ? '\\textbackslash{}' : `\\${c}`));
  return [
    `@misc{wcw-${name},`,
    `  title        = {{${tex(title)}}},`,
    `  howpublished = {Interactive figure in ${tex(words('shell.cite.source'))}},`,
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
