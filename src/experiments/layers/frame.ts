import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';

/** Share of test digits that a network reads rightly. */
export const measured = { 'accuracy.test': 'fraction' } as const satisfies Measured;

export type LayersFrame = Place & { readonly accuracy: number };
export type LayersResult = ResultOf<keyof typeof measured>;
