import type { InversionResult } from '../../experiments/inversion/frame.ts';
import { inversionSchema } from '../../experiments/inversion/schema.ts';
import type { InversionState } from './state.ts';

/** Accuracies on negatives (0 to 1) over the seeds of one condition, as reproduced. */
export interface ReproductionStrip {
  readonly condition: string;
  readonly images: number;
  readonly epochs: number;
  /** One a seed, each over the whole test set. */
  readonly values: readonly number[];
}

/** The share of negatives that the source's one network read: Kuo 2016, arXiv 1609.04112, section 2. */
export const PUBLISHED = { negative: 0.3736, testImages: 10_000 } as const;

/** What a run must have been set to for its negatives to be compared with the strips: all but seed, images and epochs. */
const COMPARED = ['data', 'activation', 'filters', 'trained-on', 'biases', 'scaling', 'learning-rate'] as const;

/**
 * The share of negatives that the reader's own finished run read, when that run is one more draw of this strip: the same
 * condition, images and epochs, and nothing changed on the way. Undefined otherwise.
 */
export function ownDraw(state: InversionState, strip: ReproductionStrip): number | undefined {
  const { result, source } = state;
  if (source.kind !== 'own' || !result || result.changed.length > 0) return undefined;
  const params = result.params;
  const same = COMPARED.every((name) => params[name] === inversionSchema[name].default);
  return same && params.epochs === strip.epochs && result.trainImages === strip.images ? negativeOf(result) : undefined;
}

function negativeOf(result: InversionResult): number {
  return result['accuracy.negative'];
}
