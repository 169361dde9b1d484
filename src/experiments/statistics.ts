import { leadingEigen } from '../math/leading-eigen.ts';
import { principalComponents } from '../math/principal-components.ts';
import { meanSilhouette } from '../math/silhouette.ts';
import { symmetricEigen } from '../math/symmetric-eigen.ts';
import { preparePair } from './layer-pair.ts';
import { packPair } from './packed-pair.ts';

/** What may be computed beside training: functions from plain data to plain data, by name. */
const statistics = { leadingEigen, meanSilhouette, packPair, preparePair, principalComponents, symmetricEigen };

export type StatisticName = keyof typeof statistics;
export type StatisticInput<N extends StatisticName> = Parameters<(typeof statistics)[N]>;
export type StatisticOutput<N extends StatisticName> = ReturnType<(typeof statistics)[N]>;

/** What a lab may have for statistics of a network that goes on training. */
export interface StatisticThreads {
  /** Computes in another thread, where there is a core for it; ask by `statistic`. */
  statistic?<N extends StatisticName>(name: N, ...given: StatisticInput<N>): Promise<StatisticOutput<N>>;
}

/** The statistic of these data: in another thread where the lab has a core to spare, else at once. The numbers are the same. */
export async function statistic<N extends StatisticName>(
  lab: StatisticThreads,
  name: N,
  ...given: StatisticInput<N>
): Promise<StatisticOutput<N>> {
  return lab.statistic ? lab.statistic(name, ...given) : computeStatistic(name, given);
}

/** In this thread. */
export function computeStatistic<N extends StatisticName>(name: N, given: StatisticInput<N>): StatisticOutput<N> {
  const compute: unknown = statistics[name];
  return (compute as (...given: StatisticInput<N>) => StatisticOutput<N>)(...given);
}
