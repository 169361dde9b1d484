import answer from '../../content/strings/en/answer.yaml';
import classWords from '../../content/strings/en/class.yaml';
import gallery from '../../content/strings/en/gallery.yaml';
import hero from '../../content/strings/en/hero.yaml';
import home from '../../content/strings/en/home.yaml';
import network from '../../content/strings/en/network.yaml';
import site from '../../content/strings/en/site.yaml';
import teaching from '../../content/strings/en/teaching.yaml';
import { createWords, type StringTree } from '../shell/words.ts';

const areas = { site, home, hero, network, answer, gallery, teaching, class: classWords } as Readonly<
  Record<string, StringTree>
>;

/** The words of the pages: `words('site.labels.figure', { number: '2.1' })`. Throws for an unknown key. */
export const words = createWords(areas);

/** A list in the words of the pages, such as the questions of the home page. Throws for an unknown key. */
export function wordList<T = string>(key: string): readonly T[] {
  const list = key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], areas);
  if (!Array.isArray(list)) throw new Error(`There is no list of words "${key}"`);
  return list as T[];
}
