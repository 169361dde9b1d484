import type { Unit } from '../training/result.ts';
import { DEPTHS } from '../zoo/frame.ts';

type Depth = (typeof DEPTHS)[number];

const byLayer = <K extends string, U extends Unit>(name: K, unit: U) =>
  Object.fromEntries(DEPTHS.map((depth) => [`${name}.layer${depth}`, unit])) as Record<`${K}.layer${Depth}`, U>;

/**
 * What is measured of a pair, layer by layer. `similarity`: S of Guth and Menard (2024, eq 6), the mean of both directions;
 * none where either layer has no learned direction. `cosine` (eq 5), `floor` and `ceiling`: what S is made of. `explained`:
 * cosine of the alignment on pictures that it was not fitted on; layer 1 reads the pictures and needs none.
 */
export const measured = {
  ...byLayer('similarity', 'number'),
  ...byLayer('cosine', 'number'),
  ...byLayer('floor', 'number'),
  ...byLayer('ceiling', 'number'),
  ...byLayer('rank.first', 'number'),
  ...byLayer('rank.second', 'number'),
  'explained.layer2': 'number',
  'explained.layer3': 'number',
  'explained.layer4': 'number',
  'explained.layer5': 'number',
} as const;
