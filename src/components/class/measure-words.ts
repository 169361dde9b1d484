import type { Words } from '../../shell/words.ts';
import type { ClassFigure } from './class-figure.ts';

/**
 * What a measure is called in plain words: words of its own, or those of its kind, filled with the words of its parts; the
 * more is said of it by name, the better it fits. Undefined where some part has no words.
 */
export function measureWords(
  { experiment }: Pick<ClassFigure, 'experiment'>,
  measure: string,
  words: Words,
): string | undefined {
  const told = `class.measures.${experiment}`;
  const segments = measure.split('.');
  const parts = segments.map((segment) => `${told}.parts.${segment}`);
  for (const open of subsetsOf(segments.length)) {
    const key = `${told}.${segments.map((segment, i) => (open.includes(i) ? '*' : segment)).join('-')}`;
    if (!words.has(key) || !open.every((i) => words.has(parts[i]!))) continue;
    return words(key, Object.fromEntries(open.map((i, n) => [String(n + 1), words(parts[i]!)])));
  }
  return undefined;
}

/** All choices of the first `count` numbers, from the smallest to the largest. */
function subsetsOf(count: number): number[][] {
  const numbers = [...Array(count).keys()];
  const all = [...Array(2 ** count).keys()].map((bits) => numbers.filter((i) => (bits >> i) & 1));
  return all.sort((a, b) => a.length - b.length);
}
