import type { Condition, Conditions } from '../condition.ts';
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
    (dimension) => ({ directions, dimension, signal: 8 }),
    10,
  );

/**
 * What `npm run reproduce -- spectrum` draws. For claim 0.18: one direction of rising strength at the figure's own sizes,
 * and the mean rank of eight by the number of neurons. For claim 0.20: how the cosine of unrelated covariances and of two
 * samples of one population move with dimension and rank, and S between them.
 */
export const conditions: Conditions<SpectrumParams> = {
  ...each(
    (signal) => `signal-${signal}`,
    [3, 4, 6, 8],
    (signal) => ({ signal }),
    40,
  ),
  ...each(
    (neurons) => `neurons-${neurons}`,
    [8, 16, 32, 64, 128],
    (neurons) => ({ neurons, directions: 8, signal: 6 }),
    20,
  ),
  ...grown(1, [20, 40, 80, 160, 320, 640]),
  ...grown(4, [20, 40, 80, 160, 320, 640]),
  ...grown(16, [40, 80, 160, 320, 640]),
};
