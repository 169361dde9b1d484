import type { Conditions } from '../condition.ts';
import { KERNELS, type KernelName } from './kernels.ts';
import type { KernelParams } from './schema.ts';

/** What `npm run reproduce -- kernel` measures: every named kernel on digits and on scenes, a hundred a seed. */
export const conditions: Conditions<KernelParams> = Object.fromEntries(
  (['digit', 'scene'] as const).flatMap((picture) =>
    (Object.keys(KERNELS) as KernelName[]).map((kernel) => [
      `${picture}-${kernel}`,
      { params: { picture, kernel }, seeds: 5 },
    ]),
  ),
);
