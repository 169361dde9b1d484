import type { Lab } from '../contract.ts';
import { compute } from './compute.ts';
import type { SpectrumFrame, SpectrumResult } from './frame.ts';
import { measure } from './measure.ts';
import type { SpectrumParams } from './schema.ts';

/** Counts up when what a seed gives changes. */
const VERSION = '1';

/** Trains nothing: the draw of a seed as one frame, and what shrinkage does for it as the result. */
export async function* run(params: SpectrumParams, lab: Lab): AsyncGenerator<SpectrumFrame, SpectrumResult, void> {
  lab.signal.throwIfAborted();
  const frame = compute(params);
  yield frame;
  return { ...measure(params, frame), version: VERSION, params: { ...params } };
}
