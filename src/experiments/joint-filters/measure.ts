import { cosineShapes } from '../../math/cosine-shapes.ts';
import { directionsHolding } from '../../math/energy-directions.ts';
import { subspaceOverlap } from '../../math/subspace-overlap.ts';
import { accuracy } from '../../nets/answers.ts';
import type { Network } from '../../nets/network.ts';
import { first, type Material } from '../natural/pictures.ts';
import type { JointNumbers } from './frame.ts';
import { gaborFits, layersOf, oneShapeShares, shapesOf } from './layers.ts';

/** So many of the strongest shapes are compared. */
export const SHAPES = 6;
/** The share of the energy whose directions are counted. */
const ENERGY = 0.9;
/** Training pictures behind the share that was learnt. */
const LEARNT = 500;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** All numbers of a network: how well it reads, and what its filters are made of. */
export async function measure(network: Network, { train, test }: Material, count: number): Promise<JointNumbers> {
  const learnt = first(train, LEARNT);
  const layers = layersOf(network.weights).map((layer, i) => {
    const { values, vectors } = shapesOf(layer);
    const name = `layer${i + 1}`;
    return {
      [`shared.${name}`]: subspaceOverlap(vectors, cosineShapes(layer.size), SHAPES),
      [`held.${name}`]: directionsHolding(values, ENERGY),
      [`product.${name}`]: mean(oneShapeShares(layer)),
      ...(i === 0 && { [`gabor.${name}`]: mean(gaborFits(layer)) }),
    };
  });
  const read = first(test, count);
  return Object.assign(
    {
      'accuracy.test': await accuracy(network, read, read.labels),
      'accuracy.train': await accuracy(network, learnt, learnt.labels),
    },
    ...layers,
  );
}
