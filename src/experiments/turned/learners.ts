import type { TurnedParams } from './schema.ts';

/** Who learns: from upright digits, from digits at all angles, and from those with a spatial transformer before it. */
export const LEARNERS = ['upright', 'turned', 'transformer'] as const;
export type Learner = (typeof LEARNERS)[number];

/** Side of the pictures. */
export const SIDE = 28;
/** Side of the filters. */
export const FILTER = 5;

const WIDTHS = { narrow: 4, usual: 8, wide: 16 } as const;

/** Filters of the first layer; the second has twice as many. */
export const filtersOf = ({ width }: Pick<TurnedParams, 'width'>): number => WIDTHS[width];
