/** Accuracies (0 to 1) over the seeds of one condition, as reproduced, each over the whole test set. */
export interface ConditionRow {
  readonly condition: string;
  readonly images: number;
  readonly epochs: number;
  /** Shares of the negatives read, one a seed. */
  readonly values: readonly number[];
}

/** The share of negatives that the source's one network read: Kuo 2016, arXiv 1609.04112, section 2. */
export const PUBLISHED = { negative: 0.3736, testImages: 10_000 } as const;
