import type { Chapter } from '../chapters.ts';

/** Where a figure stands in the argument: the section that it belongs to, whose heading is a question. */
export interface FigurePlace {
  readonly name: string;
  readonly section: string;
}

const STOP = /^## (?<heading>.+)$|<Figure\b(?<attributes>(?:[^>"]|"[^"]*")*)>/gm;

/** The figures of a chapter, each once, in the order of its text, with the heading that each stands under. */
export function figurePlaces({ entry }: Pick<Chapter, 'entry'>): readonly FigurePlace[] {
  const places = new Map<string, FigurePlace>();
  let section: string = entry.data.title;
  for (const { groups } of (entry.body ?? '').matchAll(STOP)) {
    if (groups?.heading) section = groups.heading.replace(/\s*\{#[\w-]+\}\s*$/, '');
    const name = /\bname="([\w-]+)"/.exec(groups?.attributes ?? '')?.[1];
    if (name && !places.has(name)) places.set(name, { name, section });
  }
  return [...places.values()];
}
