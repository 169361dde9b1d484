import type { Run } from '../../../src/cli/reproduction.ts';

/** A finished run that measured this; nothing stands behind it. */
export const aRun = (seed: number, result: Run['result']): Run => ({
  seed,
  result,
  firstEpochWeights: '',
  weights: '',
  version: '1',
  command: '',
  commit: '',
  date: '',
  seconds: 1,
});
