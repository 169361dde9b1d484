import type { SpectrumParams } from './schema.ts';

/** The sizes of the populations that were drawn many times with rising signals: one direction that shows in every draw. */
export const RISING = { neurons: 128, dimension: 160, directions: 1 } as const;

/** Those that were drawn many times with ever more neurons: equal directions, all of them strong. */
export const WIDENING = { dimension: 160, directions: 8, signal: 6 } as const;

/** Those that were drawn many times in ever more dimensions. */
export const GROWING = { neurons: 64, signal: 8 } as const;

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
