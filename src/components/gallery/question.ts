import { figureWords } from '../../shell/strings.ts';
import { figureOf } from '../figures.ts';
import { teaching } from '../teaching/teaching.ts';

/**
 * The question that a figure answers, in one line: the last sentence of what its notes ask first; without notes the
 * heading of its section; without either what it says to try.
 */
export function questionOf(name: string, section: string | undefined): string {
  const asked = teaching
    .get(name)
    ?.ask.split(/(?<=[.!?:])\s+/)
    .at(-1);
  return asked ?? (section || figureWords(figureOf(name))(`${name}.try`));
}
