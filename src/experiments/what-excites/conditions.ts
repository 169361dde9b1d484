import type { Conditions } from '../condition.ts';
import type { ExcitesParams } from './schema.ts';

/** What `npm run reproduce -- what-excites` runs: every seed takes another unit of each layer, and other photographs. */
export const conditions: Conditions<ExcitesParams> = { 'colour-net': { params: {}, seeds: 5 } };
