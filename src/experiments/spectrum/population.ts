import type { SpectrumParams } from './schema.ts';

type Population = Pick<SpectrumParams, 'signal' | 'directions' | 'dimension' | 'strengths'>;

/** The strengths of the population's true directions as shares of the signal, no more than there are dimensions. */
export function proportionsOf({ directions, dimension, strengths }: Omit<Population, 'signal'>): number[] {
  const count = Math.min(directions, dimension);
  return Array.from({ length: count }, (_, k) => (strengths === 'falling' ? 1 / (k + 1) : 1));
}

/**
 * The excess of the population's variance over 1 along its true directions, the first axes of the space: strongest first,
 * none where the signal is 0.
 */
export function thetasOf(population: Population): number[] {
  const { signal } = population;
  return signal === 0 ? [] : proportionsOf(population).map((proportion) => proportion * signal);
}
