import type { Network } from '../nets/network.ts';
import type { Lab } from './contract.ts';

/** A network that was trained for a figure's statistics, with what its run measured. */
export interface KeptNetwork {
  readonly condition: string;
  readonly seed: number;
  /** All parameters except the seed. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly result: Readonly<Record<string, number>>;
  readonly network: Network;
}

/** What tables are made with, beside networks: pictures, and networks that are kept. */
export type StatisticsLab = Pick<Lab, 'data' | 'network'>;

/** What a file `experiments/<id>/statistics.ts` exports as `plan`, for `npm run statistics -- <id>`. */
export interface StatisticsPlan {
  /** The experiment whose conditions are trained. */
  readonly networks: string;
  /** What the figure computes from: plain data and float32 arrays, which are kept as halves. `read`: a JSON file of the repository. */
  gather(
    networks: readonly KeptNetwork[],
    read: (file: string) => unknown,
    lab: StatisticsLab,
  ): object | Promise<object>;
}
