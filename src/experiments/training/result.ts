import type { Lab } from '../contract.ts';
import type { TrainingEnd } from './loop.ts';

/** The unit of a number that a run measures: a share of 1, a whole number, or any other. */
export type Unit = 'fraction' | 'count' | 'number';

/** Every number that a finished run measures, with its unit: result, ledger, table, downloads and words go by these names. */
export type Measured<N extends string = string> = Readonly<Record<N, Unit>>;

/** What a training experiment's finished run says. */
export type ResultOf<N extends string> = TrainingResult & Readonly<Record<N, number>>;

/** What the result of every training experiment says beside what it measured. */
export interface TrainingResult {
  readonly seed: number;
  /** Test images behind its accuracies. */
  readonly testImages?: number;
  readonly imagesPerSecond: number;
  readonly backend: string;
  /** Version of experiment and kernels; results of different versions are not compared to the bit. */
  readonly version: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Live training parameters the reader changed on the way; such a run does not count in the ledger. */
  readonly changed: readonly string[];
}

/** How a run was made, for its result. `version` is the experiment's own: it counts up when what a seed gives changes. */
export function howItRan(
  version: string,
  params: TrainingResult['params'],
  lab: Pick<Lab, 'backend' | 'kernels'>,
  { imagesPerSecond, changed }: Pick<TrainingEnd, 'imagesPerSecond' | 'changed'>,
): Omit<TrainingResult, 'seed'> {
  return {
    imagesPerSecond,
    backend: lab.backend,
    version: `${version}+${lab.kernels}`,
    params: { ...params },
    changed,
  };
}
