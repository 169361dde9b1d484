import type { measured, SpatialFrame } from '../../experiments/spatial-eigenvectors/frame.ts';
import type { spatialSchema } from '../../experiments/spatial-eigenvectors/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import { type Words, write } from '../../shell/words.ts';

export type SpatialResult = Readonly<Record<keyof typeof measured, number>>;
export type SpatialState = FigureState<typeof spatialSchema, SpatialFrame, SpatialResult>;

/** Pictures a step. */
const BATCH = 64;

/** Whose filters are shown, of which layer, in a few words. */
export function whoseOf({ frame, params }: SpatialState, words: Words): string {
  const { named, network } = frame ?? {};
  if (named) return words('spatial-eigenvectors.whose.wild', { ...named, count: frame!.layers.length });
  const source = words(`spatial-eigenvectors.params.source.short.${params.source}`);
  if (!network || params.source === 'untrained')
    return words('spatial-eigenvectors.whose.untrained', { source, layer: params.layer });
  const learnt = words(`spatial-eigenvectors.whose.${params.source === 'random' ? 'learnt' : 'read'}`, {
    ...network,
    steps: Math.ceil(network.images / BATCH) * network.epochs,
  });
  return words('spatial-eigenvectors.whose.trained', { source, layer: params.layer, ...network, learnt });
}

export const whole = (words: Words, share: number): string => write(100 * share, '0', words.lang);
