import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { NOWHERE } from '../training/place.ts';
import { CROSSED_FROM } from './crossed.ts';
import type { CascadeFrame } from './frame.ts';
import { responsesOf } from './responses.ts';
import type { CascadeParams } from './schema.ts';

/** The digit and background that the live parameters choose, through a given pair of networks. */
export async function look(both: Weights, params: CascadeParams, lab: Lab): Promise<CascadeFrame> {
  const test = await lab.data(params.data, 'test', CROSSED_FROM);
  const responses = await responsesOf(both, params, test);
  return { ...NOWHERE, responses };
}
