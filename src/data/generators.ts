import { digits } from './digits.ts';
import type { GeneratedName, Images, Split } from './images.ts';
import { scenes } from './scenes.ts';
import { halved } from './transforms.ts';

/** Images `start` to `start + count - 1` of a split's endless row. */
export type Generator = (split: Split, start: number, count: number) => Images;

/** What makes the images of each generated set. */
export const GENERATORS: Readonly<Record<GeneratedName, Generator>> = {
  digits,
  scenes,
  'scenes-16': (split, start, count) => halved(scenes(split, start, count)),
};

/** Whether a set is generated. */
export function isGenerated(name: string): name is GeneratedName {
  return Object.hasOwn(GENERATORS, name);
}
