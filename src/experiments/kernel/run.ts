import type { Lab } from '../contract.ts';
import { compute } from './compute.ts';
import type { KernelFrame, KernelResult } from './frame.ts';
import { generated } from './generated.ts';
import { moved } from './moved.ts';
import { type KernelParams, weightsOf } from './schema.ts';

const PICTURES = 100;

/** Trains nothing: its one frame, and as the result what moving a hundred pictures by a pixel does, seed by seed another hundred. */
export async function* run(params: KernelParams, lab: Lab): AsyncGenerator<KernelFrame, KernelResult, void> {
  lab.signal.throwIfAborted();
  yield compute(params);
  const weights = weightsOf(params);
  const each = Array.from({ length: PICTURES }, (_, i) =>
    moved(generated(params.picture, params.seed * PICTURES + i), weights, 1),
  );
  const mean = (of: (one: (typeof each)[number]) => number): number =>
    each.reduce((sum, one) => sum + of(one), 0) / PICTURES;
  return {
    same: mean(({ same }) => same) / mean(({ above }) => above),
    'change.map': mean(({ change }) => change.map),
    'change.picked': mean(({ change }) => change.picked),
    'change.pooled': mean(({ change }) => change.pooled),
    params: { ...params },
  };
}
