import { type Chapter, chapters } from '../chapters.ts';
import { figures } from '../figures.ts';
import { type FigurePlace, figurePlaces } from './places.ts';

/** Figures by what they teach: those of a chapter in its order, then those that no text shows. */
export interface FigureGroup {
  readonly chapter?: Chapter;
  readonly places: readonly FigurePlace[];
}

/** All figures, each once. */
export async function figureGroups(): Promise<readonly FigureGroup[]> {
  const texts = (await chapters()).map((chapter) => ({ chapter, places: figurePlaces(chapter) }));
  const shown = new Set(texts.flatMap(({ places }) => places.map(({ name }) => name)));
  const others = [...figures.keys()].filter((name) => !shown.has(name)).map((name) => ({ name, section: '' }));
  return [...texts, { places: others }].filter(({ places }) => places.length > 0);
}
