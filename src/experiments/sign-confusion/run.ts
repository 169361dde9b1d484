import type { Lab } from '../contract.ts';
import { compute } from './compute.ts';
import type { ConfusionFrame, ConfusionResult } from './frame.ts';
import type { ConfusionParams } from './schema.ts';

/** Trains nothing: one frame, and its numbers as the result. */
export async function* run(params: ConfusionParams, lab: Lab): AsyncGenerator<ConfusionFrame, ConfusionResult, void> {
  lab.signal.throwIfAborted();
  const frame = compute(params);
  yield frame;
  const { difference, rounding, oddness } = frame;
  return { sum: frame.cascade.sum, difference, rounding, oddness, params: { ...params } };
}
