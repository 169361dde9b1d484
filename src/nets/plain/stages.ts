import type { Layer } from '../layers/layer.ts';

/** A layer with weights and what belongs to it, by their places in the list of layers. */
export interface Stage {
  readonly name: string;
  readonly kind: 'convolution' | 'dense';
  /** Where the sums are made. */
  readonly sums: number;
  /** What is to be rectified: the sums, or what normalises them. */
  readonly before: number;
  /** What is passed on, at every place. */
  readonly answer: number;
  /** What is left of it after pooling; the same where nothing is pooled. */
  readonly pooled: number;
}

/** The layers with weights, each with its normalisation, rectifier and pooling. A mean of maps pools nothing here. */
export function weightedStages(layers: readonly Layer[]): Stage[] {
  return layers.flatMap((layer, sums) => {
    if (layer.kind !== 'convolution' && layer.kind !== 'dense') return [];
    let at = sums;
    const next = (kind: Layer['kind']): number => {
      if (layers[at + 1]?.kind === kind) at++;
      return at;
    };
    const before = next('batch-norm');
    const answer = next('rectifier');
    return [{ name: layer.name, kind: layer.kind, sums, before, answer, pooled: next('pool') }];
  });
}
