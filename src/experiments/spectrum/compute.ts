import { meanRank } from '../../math/effective-rank.ts';
import { compareEllipses, ellipseOf } from './ellipse.ts';
import type { SpectrumFrame } from './frame.ts';
import { leavingSignal } from './leaves.ts';
import { noiseOf } from './noise.ts';
import { proportionsOf, thetasOf } from './population.ts';
import { sampleOf } from './sample.ts';
import type { SpectrumParams } from './schema.ts';

/** Everything that the figure shows, from its parameters alone. */
export function compute(params: SpectrumParams): SpectrumFrame {
  const { neurons, dimension, seed } = params;
  const thetas = thetasOf(params);
  const noise = noiseOf(seed, neurons, dimension);
  const { values, found, above } = sampleOf(noise, neurons, dimension, thetas);
  return {
    step: 1,
    steps: 1,
    epoch: 0,
    neurons,
    dimension,
    thetas,
    values,
    found,
    above,
    leaves: leavingSignal(noise, neurons, dimension, proportionsOf(params)),
    meanRank: {
      truth: meanRank(thetas),
      raw: meanRank(values),
      shrunk: meanRank(found.slice(0, above).map(({ shrunk }) => shrunk)),
    },
    ellipses: compareEllipses(ellipseOf(params, 'a'), ellipseOf(params, 'b')),
  };
}
