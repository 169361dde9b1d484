import { figureWords } from '../shell/strings.ts';
import { figures } from './figures.ts';

/** Every figure with its words, in the order of their names. */
export const described = [...figures.values()]
  .sort((a, b) => (a.name < b.name ? -1 : 1))
  .map((figure) => ({ figure, say: figureWords(figure) }));
