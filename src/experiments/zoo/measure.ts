import { meanRank } from '../../math/effective-rank.ts';
import { shrunk } from '../../math/shrinkage.ts';
import { accuracy } from '../../nets/answers.ts';
import type { Network } from '../../nets/network.ts';
import { covarianceOf, mixingLayers } from '../natural/layers.ts';
import { first, type Material } from '../natural/pictures.ts';
import type { LayerStatistics } from './frame.ts';

/** Training pictures on which it is asked what it was told. */
const FITTED = 1000;

/** What the neurons of every layer say of themselves. */
export const statisticsOf = (network: Network): readonly LayerStatistics[] =>
  mixingLayers(network.spec).map((layer): LayerStatistics => {
    const { neurons, dimension } = layer;
    const covariance = covarianceOf(network, layer);
    const learned = shrunk(covariance, neurons).values;
    const rank = meanRank(learned);
    return {
      neurons,
      dimension,
      values: Float32Array.from(covariance.values),
      directions: learned.length,
      ...(rank !== null && { meanRank: rank }),
    };
  });

export async function measure(
  network: Network,
  { train, test }: Material,
  count: number,
  breathe: () => Promise<void>,
) {
  const told = first(train, FITTED);
  const tested = first(test, count);
  return {
    test: await accuracy(network, tested, tested.labels, { breathe }),
    fitted: await accuracy(network, told, told.labels, { breathe }),
    layers: statisticsOf(network),
  };
}
