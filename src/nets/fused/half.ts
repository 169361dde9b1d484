import type { Layer } from '../layers/layer.ts';

/** Halving a picture by its maxima, as a layer. */
export const HALF = { kind: 'pool', by: 'max' } as const;

/** Whether a layer takes one value of every 2 x 2. */
export const isHalf = (layer: Layer | undefined, by: 'max' | 'average'): boolean =>
  layer?.kind === 'pool' && layer.by === by && (layer.size ?? 2) === 2 && (layer.stride ?? layer.size ?? 2) === 2;
