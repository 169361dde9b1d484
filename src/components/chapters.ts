import { type CollectionEntry, getCollection } from 'astro:content';
import { type Labels, scanLabels } from './labels.ts';
import { readingMinutes } from './reading-time.ts';
import { scanCitations } from './references.ts';

/** A chapter and what its text can refer to. */
export interface Chapter {
  /** File name without ending, and the page's address. */
  readonly slug: string;
  readonly entry: CollectionEntry<'chapters'>;
  readonly labels: Labels;
  /** Keys of the works it cites, in the order of the text. */
  readonly citations: readonly string[];
  /** How long it takes to read. */
  readonly minutes: number;
}

let known: Promise<readonly Chapter[]> | undefined;

async function readChapters(): Promise<readonly Chapter[]> {
  const entries: readonly CollectionEntry<'chapters'>[] = await getCollection('chapters');
  return entries
    .map(
      (entry): Chapter => ({
        slug: entry.id,
        entry,
        labels: scanLabels(entry.data.number, entry.body ?? ''),
        citations: scanCitations(entry.body ?? ''),
        minutes: readingMinutes(entry.body ?? ''),
      }),
    )
    .sort((a, b) => a.entry.data.number - b.entry.data.number);
}

/** The chapters that exist, in the order of the argument. */
export function chapters(): Promise<readonly Chapter[]> {
  known ??= readChapters();
  return known;
}

/** The chapter whose text a component stands in. Throws outside chapters. */
export function chapterOf(locals: App.Locals): Chapter {
  if (!locals.chapter) throw new Error('This component works in the text of a chapter only');
  return locals.chapter;
}
