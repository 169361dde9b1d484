import entries from '../../content/glossary/en.yaml';

/** A word of the field, explained in a sentence or two. */
export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  readonly text: string;
}

/** Every word that is explained, in the order of the alphabet. */
export const glossary = entries as unknown as readonly GlossaryEntry[];

/** The entry of that id. Throws for a word that is not explained. */
export function glossaryEntry(id: string): GlossaryEntry {
  const found = glossary.find((entry) => entry.id === id);
  if (!found) throw new Error(`The glossary does not explain "${id}"`);
  return found;
}
