import type { Random } from './random.ts';

/** Symbols at every level, and classes; pairs that mean the same; levels between a class and what is read. */
export const SYMBOLS = 8;
export const SYNONYMS = 4;
export const LEVELS = 3;
/** Symbols that are read: two for every one of the level above. */
export const LENGTH = 2 ** LEVELS;
/** Choices that make an example of a class: one at every symbol that is spelled out. */
export const CHOICES = LENGTH - 1;
/** Different examples: 8 classes times 4 to the seventh. */
export const EXAMPLES = SYMBOLS * SYNONYMS ** CHOICES;

/**
 * The rules of a Random Hierarchy Model (Cagnetta et al., 2024): for every level, the classes' first, the pairs that spell
 * each symbol, as numbers 8 left + right: SYNONYMS for symbol 0, then for symbol 1, ... No pair spells two symbols of a level.
 */
export type Rules = readonly Uint8Array[];

/** Rules drawn at random: which of the 64 pairs are used at a level, and what they spell. */
export const drawRules = (random: Random): Rules =>
  Array.from({ length: LEVELS }, () =>
    random.shuffle(Uint8Array.from({ length: SYMBOLS ** 2 }, (_, pair) => pair)).slice(0, SYMBOLS * SYNONYMS),
  );

/** An example by its number, from 0 to EXAMPLES - 1: its class and its choices. */
export function exampleOf(number: number): { readonly label: number; readonly choices: Uint8Array } {
  const choices = new Uint8Array(CHOICES);
  let rest = Math.floor(number / SYMBOLS);
  for (let i = 0; i < CHOICES; i++) {
    choices[i] = rest % SYNONYMS;
    rest = Math.floor(rest / SYNONYMS);
  }
  return { label: number % SYMBOLS, choices };
}

/** What a class spells by these choices, level by level: the class, two symbols, four, and the eight that are read. */
export function spelled(rules: Rules, label: number, choices: ArrayLike<number>): readonly Uint8Array[] {
  const levels = [Uint8Array.of(label)];
  let at = 0;
  for (const pairs of rules) {
    const above = levels.at(-1)!;
    const below = new Uint8Array(2 * above.length);
    for (const [i, symbol] of above.entries()) {
      const pair = pairs[symbol * SYNONYMS + choices[at++]!]!;
      below[2 * i] = Math.floor(pair / SYMBOLS);
      below[2 * i + 1] = pair % SYMBOLS;
    }
    levels.push(below);
  }
  return levels;
}

/**
 * Choices that differ from these in every symbol spelled at one level (0: the class, 2: the four that are read as pairs),
 * each replaced by one of its three synonyms; what lies below is spelled anew, what lies above stays.
 */
export function reworded(choices: ArrayLike<number>, level: number, random: Random): Uint8Array {
  const [from, to] = [2 ** level - 1, 2 ** (level + 1) - 1];
  return Uint8Array.from({ length: CHOICES }, (_, i) => {
    if (i < from) return choices[i]!;
    if (i >= to) return random.below(SYNONYMS);
    return (choices[i]! + 1 + random.below(SYNONYMS - 1)) % SYNONYMS;
  });
}

/** Writes symbols as a network reads them: of every symbol, a one at its place among eight. */
export function writeOneHot(symbols: Uint8Array, into: Float32Array, at: number): void {
  for (const [i, symbol] of symbols.entries()) into[at + i * SYMBOLS + symbol] = 1;
}
