import type { Measured, ResultOf } from '../training/result.ts';

/**
 * What is measured of a network. By layer, of its k x k filters: `shared`, how much of the space of its six strongest shapes
 * lies in that of the six smoothest cosine shapes (chance 6 / k^2); `held`, how many shapes hold 90 % of the energy; `product`,
 * mean share of a filter's energy in one shape times one weighting of channels. `gabor`: mean share of the main shapes of
 * the first layer's filters that a Gabor function explains.
 */
export const measured = {
  'accuracy.test': 'fraction',
  'accuracy.train': 'fraction',
  'shared.layer1': 'fraction',
  'shared.layer2': 'fraction',
  'shared.layer3': 'fraction',
  'shared.layer4': 'fraction',
  'shared.layer5': 'fraction',
  'held.layer1': 'count',
  'held.layer2': 'count',
  'held.layer3': 'count',
  'held.layer4': 'count',
  'held.layer5': 'count',
  'product.layer1': 'fraction',
  'product.layer2': 'fraction',
  'product.layer3': 'fraction',
  'product.layer4': 'fraction',
  'product.layer5': 'fraction',
  'gabor.layer1': 'fraction',
} as const satisfies Measured;

export type JointNumbers = Readonly<Record<keyof typeof measured, number>>;
export type JointResult = ResultOf<keyof typeof measured>;
