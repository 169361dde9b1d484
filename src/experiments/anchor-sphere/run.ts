import type { Lab } from '../contract.ts';
import { compute } from './compute.ts';
import type { SphereFrame, SphereResult } from './frame.ts';
import type { SphereParams } from './schema.ts';

/** Trains nothing: one frame, and its numbers as the result. */
export async function* run(params: SphereParams, lab: Lab): AsyncGenerator<SphereFrame, SphereResult, void> {
  lab.signal.throwIfAborted();
  const frame = compute(params);
  yield frame;
  const { sigma, distanceIn, distanceOut, bound, seen, unseen } = frame;
  return { sigma, distanceIn, distanceOut, bound, seen, unseen, params: { ...params } };
}
