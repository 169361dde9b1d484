import bibtex from '../../content/references.bib?raw';
import { parseReferences, type Reference } from './references.ts';

/** Every work of `content/references.bib`, by key. */
export const bibliography: ReadonlyMap<string, Reference> = parseReferences(bibtex);

/** The work called `key`. Throws for an unknown one. */
export function referenceOf(key: string): Reference {
  const reference = bibliography.get(key);
  if (!reference) throw new Error(`content/references.bib has no "${key}"`);
  return reference;
}
