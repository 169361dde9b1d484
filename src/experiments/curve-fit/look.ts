import type { Weights } from '../../nets/weights.ts';
import type { CurveFitFrame } from './frame.ts';
import { measure } from './measure.ts';
import type { CurveFitParams } from './schema.ts';

/** A frame of a given network. */
export async function look(net: Weights, params: CurveFitParams): Promise<CurveFitFrame> {
  return { step: 0, steps: 0, epoch: 0, imagesSeen: 0, loss: Number.NaN, ...measure(net, params) };
}
