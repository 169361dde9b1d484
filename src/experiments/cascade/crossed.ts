import { kinds } from '../../data/backgrounds/kinds.ts';
import type { CrossedDesign } from '../../math/crossed-variance.ts';

/** The crossed set: 60 test digits, six of each of ten classes, each on the same ten backgrounds. */
export const crossed = {
  groups: 10,
  itemsPerGroup: 6,
  conditions: kinds.length,
} as const satisfies Omit<CrossedDesign, 'features'>;
