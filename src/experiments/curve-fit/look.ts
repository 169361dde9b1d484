import type { Weights } from '../../nets/weights.ts';
import { NOWHERE } from '../training/place.ts';
import type { CurveFitFrame } from './frame.ts';
import { measure } from './measure.ts';
import type { CurveFitParams } from './schema.ts';

/** A frame of a given network. */
export async function look(net: Weights, params: CurveFitParams): Promise<CurveFitFrame> {
  return { ...NOWHERE, ...measure(net, params) };
}
