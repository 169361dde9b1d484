import type { Condition, Conditions } from '../condition.ts';
import { GROWING, RISING, WIDENING } from './population.ts';
import type { SpectrumParams } from './schema.ts';

const of = (params: Partial<SpectrumParams>, seeds: number): Condition<SpectrumParams> => ({ params, seeds });

/** Named settings, one for every value. */
const each = (
  name: (value: number) => string,
  values: readonly number[],
  params: (value: number) => Partial<SpectrumParams>,
  seeds: number,
): Conditions<SpectrumParams> => Object.fromEntries(values.map((value) => [name(value), of(params(value), seeds)]));

const grown = (directions: number, dimensions: readonly number[]): Conditions<SpectrumParams> =>
  each(
    (dimension) => `directions-${directions}-dimension-${dimension}`,
    dimensions,
    (dimension) => ({ ...GROWING, directions, dimension }),
    10,
  );

/**
 * What `npm run reproduce -- spectrum` draws. For claim 0.18: one direction of rising strength, strong enough to show in
 * every draw, and the mean rank of eight by the number of neurons. For claim 0.20: how the cosine of unrelated covariances and of two
 * samples of one population move with dimension and rank, and S between them.
 */
export const conditions: Conditions<SpectrumParams> = {
  ...each(
    (signal) => `signal-${signal}`,
    [2.5, 3, 4, 6, 8],
    (signal) => ({ ...RISING, signal }),
    20,
  ),
  ...each(
    (neurons) => `neurons-${neurons}`,
    [8, 16, 32, 64, 128],
    (neurons) => ({ ...WIDENING, neurons }),
    20,
  ),
  ...grown(1, [20, 40, 80, 160, 320, 640]),
  ...grown(16, [40, 80, 160, 320, 640]),
};
