import type { DataName } from './images.ts';

/** What the images of a set are like; every one of them, in both splits. */
export interface SetForm {
  readonly height: number;
  readonly width: number;
  readonly channels: 1 | 3;
  readonly classes: number;
}

const grey28 = { height: 28, width: 28, channels: 1, classes: 10 } as const;
const colour32 = { height: 32, width: 32, channels: 3, classes: 10 } as const;
const colour16 = { ...colour32, height: 16, width: 16 } as const;

/** The form of every set: what a network needs to know of its data before any have come. */
export const SETS: Readonly<Record<DataName, SetForm>> = {
  mnist: grey28,
  digits: grey28,
  'fashion-mnist': grey28,
  'fashion-mnist-16': { ...grey28, height: 16, width: 16 },
  'cifar-10': colour32,
  'cifar-10-16': colour16,
  'cifar-100': { ...colour32, classes: 100 },
  'cifar-100-16': { ...colour16, classes: 100 },
  scenes: colour32,
  'scenes-16': colour16,
};
