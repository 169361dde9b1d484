import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { NOWHERE } from '../training/place.ts';
import type { WrongLabelsFrame } from './frame.ts';
import { material, measure } from './measure.ts';
import type { WrongLabelsParams } from './schema.ts';

/** A frame of two given networks, as a run's weights name them. */
export async function look(net: Weights, params: WrongLabelsParams, lab: Lab): Promise<WrongLabelsFrame> {
  const learnt = await measure(net, await material(params, lab), lab);
  return { ...NOWHERE, ...learnt };
}
