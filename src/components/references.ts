import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { Cite } from '@citation-js/core';

interface Name {
  readonly family?: string;
  readonly literal?: string;
  readonly 'non-dropping-particle'?: string;
}
interface Entry {
  readonly id: string;
  readonly author?: readonly Name[];
  readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
  readonly title?: string;
}

/** A work that the text may cite. */
export interface Reference {
  readonly key: string;
  /** "Kuo", "Guth & Ménard", "Guth et al." */
  readonly authors: string;
  /** "2016", or "n.d." */
  readonly year: string;
  readonly title: string;
  /** The entry of the bibliography in APA style, as HTML made at build. */
  readonly html: string;
}

function surname(name: Name): string {
  const family = name.family ?? name.literal ?? '';
  return name['non-dropping-particle'] ? `${name['non-dropping-particle']} ${family}` : family;
}

/** Authors as APA cites them in the text. */
function authorsOf(entry: Entry): string {
  const names = (entry.author ?? []).map(surname);
  if (names.length === 0) return entry.title ?? entry.id;
  if (names.length <= 2) return names.join(' & ');
  return `${names[0]} et al.`;
}

/** Turns the bare addresses of a formatted entry into links. */
function withLinks(html: string): string {
  return html.replace(
    /https?:\/\/[^\s<]*[^\s<.,]/g,
    (url) => `<a href="${url}">${url.replace(/^https?:\/\//, '')}</a>`,
  );
}

/** Parses BibTeX. Throws when two entries share a key. */
export function parseReferences(bibtex: string): ReadonlyMap<string, Reference> {
  const references = new Map<string, Reference>();
  if (bibtex.trim() === '') return references;
  const cite = new Cite(bibtex);
  for (const entry of cite.data as readonly Entry[]) {
    if (references.has(entry.id)) throw new Error(`The bibliography has "${entry.id}" twice`);
    const html = new Cite(entry).format('bibliography', { format: 'html', template: 'apa', lang: 'en-US' });
    const inner = html.replace(/<div class="csl-bib-body">\s*<div[^>]*>([\s\S]*)<\/div>\s*<\/div>\s*$/, '$1').trim();
    references.set(entry.id, {
      key: entry.id,
      authors: authorsOf(entry),
      year: String(entry.issued?.['date-parts']?.[0]?.[0] ?? 'n.d.'),
      title: entry.title ?? '',
      html: withLinks(inner),
    });
  }
  return references;
}

/** The keys of a `k` attribute: `kuo2016` or `kuo2016 kuo2017`. */
export function citedKeys(k: string): readonly string[] {
  return k.split(/[\s,;]+/).filter(Boolean);
}

/** All keys that a chapter's source cites with `<Cite k="…">`, each once, in the order of the text. */
export function scanCitations(body: string): readonly string[] {
  const found = [...body.matchAll(/<Cite\b[^>]*?\bk="([^"]+)"/g)].flatMap((m) => citedKeys(m[1]!));
  return [...new Set(found)];
}
