import { isOf } from './conditions.ts';
import type { InversionState } from './state.ts';

/** Accuracies (0 to 1) over the seeds of one condition, as reproduced, each over the whole test set. */
export interface ConditionRow {
  readonly condition: string;
  readonly images: number;
  readonly epochs: number;
  /** Shares of the negatives read, one a seed. */
  readonly values: readonly number[];
  /** Shares of the digits read, of the same seeds in the same order. */
  readonly originals?: readonly number[];
}

/** The share of negatives that the source's one network read: Kuo 2016, arXiv 1609.04112, section 2. */
export const PUBLISHED = { negative: 0.3736, testImages: 10_000 } as const;

/** What the reader's own network read, where it is one of a condition. */
export interface OwnDraw {
  readonly original: number;
  readonly negative: number;
  readonly images: number;
  readonly epochs: number;
  /** As many images and epochs as the condition's: one more draw of the same, not only one beside it. */
  readonly sameSize: boolean;
}

/**
 * The reader's own finished run, when it is of this row's condition and nothing was changed on the way; undefined
 * otherwise. Its seed, images and epochs may be its own.
 */
export function ownDraw(
  { result, source }: Pick<InversionState, 'result' | 'source'>,
  { condition, images, epochs }: Pick<ConditionRow, 'condition' | 'images' | 'epochs'>,
): OwnDraw | undefined {
  if (source.kind !== 'own' || !result || result.changed.length > 0) return undefined;
  if (!isOf(result.params, condition)) return undefined;
  const own = { images: Number(result.params['train-images']), epochs: Number(result.params.epochs) };
  return {
    ...own,
    original: result['accuracy.original'],
    negative: result['accuracy.negative'],
    sameSize: own.images === images && own.epochs === epochs,
  };
}
