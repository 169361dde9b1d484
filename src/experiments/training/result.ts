import type { Lab } from '../contract.ts';
import type { TrainingEnd } from './loop.ts';

/** What the result of every training experiment says beside what it measured. */
export interface TrainingResult {
  readonly seed: number;
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
