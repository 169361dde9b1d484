import type { Condition, Conditions } from '../condition.ts';
import { COMPARED, conditionOf, MOST_PAIRS, pairsOf } from './pairs.ts';
import type { UniversalityParams } from './schema.ts';

/** A pair of networks of the zoo for a seed. */
export const conditions: Conditions<UniversalityParams> = Object.fromEntries(
  COMPARED.map(([first, second]): [string, Condition<UniversalityParams>] => [
    conditionOf(first, second)!,
    { params: { first, second }, seeds: Math.min(MOST_PAIRS, pairsOf(first, second).length) },
  ]),
);
