import { countParameters } from '../../nets/lenet.ts';
import type { Lab } from '../contract.ts';
import type { TrainingEnd } from '../training/loop.ts';
import { howItRan } from '../training/result.ts';
import type { CurveFitResult } from './frame.ts';
import { exampleRange, measure, writtenError } from './measure.ts';
import type { CurveFitParams } from './schema.ts';

/** Counts up when a change here changes what a seed gives. */
const VERSION = 'curve-fit-1';

/** What is said of a finished run. */
export function finalResult(end: TrainingEnd, params: CurveFitParams, lab: Lab): CurveFitResult {
  const { weights } = end;
  const { error, errorOutside, kinks } = measure(weights, params);
  const [from, to] = exampleRange(params);
  return {
    error,
    'error.outside': errorOutside,
    'error.written': writtenError(params),
    'kinks.used': kinks.filter((at) => at > from && at < to).length,
    parameters: countParameters(weights),
    seed: params.seed,
    ...howItRan(VERSION, params, lab, end),
  };
}
