import { largestInRows } from '../../math/correlation.ts';
import { BASES, PARTNER, type Shown, TOLD, type TwoSeedsMeasure } from './frame.ts';
import { RANKS } from './schema.ts';

/** The numbers of a finished run, from its last frame. */
export function numbersOf({ first, second, layers = [], neurons = [] }: Shown): Record<TwoSeedsMeasure, number> {
  const at = RANKS.indexOf(TOLD);
  const numbers: [string, number][] = [
    ['accuracy.first', first],
    ['accuracy.second', second],
  ];
  for (const [i, { kept, aligned }] of layers.entries()) {
    for (const basis of BASES) numbers.push([`kept.${basis}.layer${i + 1}`, kept[basis][at]!]);
    if (aligned !== undefined) numbers.push([`aligned.layer${i + 1}`, aligned]);
  }
  for (const [i, layer] of neurons.entries()) {
    const { matches, chance, untrained } = layer;
    const best = largestInRows(matches.answers, layer.neurons);
    const of = (name: string, value: number) => numbers.push([`${name}.layer${i + 1}`, value]);
    of('partners', partnersIn(best));
    of('partners.chance', partnersIn(chance.answers));
    of('partners.untrained', partnersIn(untrained.best.answers));
    of('match', mean(best));
    of('match.chance', mean(chance.answers));
    of('match.untrained', mean(untrained.best.answers));
    of('match.weights', mean(largestInRows(matches.weights, layer.neurons)));
    of('match.weights.chance', mean(chance.weights));
    of('permutation', layer.byPermutation);
    of('permutation.untrained', untrained.byPermutation);
    of('rotation', layer.byRotation);
    of('rotation.untrained', untrained.byRotation);
    of('cka', layer.cka);
    of('cka.untrained', untrained.cka);
  }
  return Object.fromEntries(numbers) as Record<TwoSeedsMeasure, number>;
}

/** How many best matches are partners. */
export const partnersIn = (best: ArrayLike<number>, least: number = PARTNER): number =>
  Array.from(best).filter((value) => value >= least).length;

const mean = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
