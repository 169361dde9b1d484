import { partOf } from '../../nets/side-by-side.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { NOWHERE } from '../training/place.ts';
import { answers, indicesTo } from './answers.ts';
import { type ClustersFrame, LAYERS } from './frame.ts';
import type { ClustersParams } from './schema.ts';
import { classMap, POINTS, productsOf, separationOf } from './separation.ts';

/** The map of the network and layer that the live parameters name. */
export async function look(weights: Weights, params: ClustersParams, lab: Lab): Promise<ClustersFrame> {
  const { layer, anchors: network } = params;
  const test = await lab.data(params.data, 'test', POINTS);
  const all = await answers(partOf(weights, network), test, indicesTo(POINTS), () => lab.breathe());
  const shown = await productsOf(all[LAYERS.indexOf(layer)], POINTS);
  const classes = test.labels.slice(0, POINTS);
  const map = classMap(shown, classes, separationOf(shown, classes), { network, layer });
  return { ...NOWHERE, testImages: POINTS, map };
}
