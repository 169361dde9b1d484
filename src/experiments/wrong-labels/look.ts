import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import type { WrongLabelsFrame } from './frame.ts';
import { material, measure } from './measure.ts';
import type { WrongLabelsParams } from './schema.ts';

/** A frame of two given networks, as a run's weights name them. */
export async function look(net: Weights, params: WrongLabelsParams, lab: Lab): Promise<WrongLabelsFrame> {
  const learnt = await measure(net, await material(params, lab), lab);
  return { step: 0, steps: 0, epoch: 0, imagesSeen: 0, loss: Number.NaN, ...learnt };
}
