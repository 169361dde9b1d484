import { parse } from 'yaml';
import source from '../../CITATION.cff?raw';
import { texText } from '../shell/cite.ts';

/** What `CITATION.cff` says of the whole. */
export const citation = parse(source) as {
  readonly title: string;
  readonly authors: readonly { readonly name: string }[];
  readonly version: string;
  readonly 'date-released': string;
};
export const authors = citation.authors.map(({ name }) => name);
/** Year, month and day, as scholars' search engines want them. */
export const published = citation['date-released'].replaceAll('-', '/');

/** A BibTeX entry of a chapter, by its slug, title and address. */
export function chapterBibtex({ slug, title, url }: { slug: string; title: string; url: string }): string {
  const fields = {
    author: authors.map((name) => `{${texText(name)}}`).join(' and '),
    title: `{${texText(title)}}`,
    booktitle: `{${texText(citation.title)}}`,
    note: `Version ${citation.version}`,
    year: published.slice(0, 4),
    url,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name.padEnd(9)} = {${value}}`);
  return `@incollection{wcw-${slug},\n${lines.join(',\n')}\n}`;
}
