import type { Lab } from '../contract.ts';
import { classesOf, type Material, material, type NaturalSet, type Pictures } from '../natural/pictures.ts';
import { type Shown, sizeOf } from './frame.ts';
import type { ResampleParams } from './schema.ts';

/** Test pictures behind every share. */
export const TEST_IMAGES = 1000;

/** What a network learns and is asked about. */
export interface Task extends Material {
  readonly classes: number;
}

/** The task of the first network, the other one where layers are kept for it, and what has been measured after the training. */
export interface Tasks {
  readonly first: Task;
  readonly other?: Task;
  shown?: Shown;
}

/** Most pictures of a set that a page has. */
const MOST = 10_000;

/**
 * The pictures of a run. Throws the lab's `PlainError` where a set is not to be had. For the task of the other half of the
 * classes twice as many pictures are read, of which each half of the classes takes its own.
 */
export async function openTasks(params: ResampleParams, lab: Pick<Lab, 'data' | 'testImages'>): Promise<Tasks> {
  const { data, to, mode } = params;
  const tests = Math.min(TEST_IMAGES, lab.testImages);
  const whole = async (set: NaturalSet, count: number): Promise<Task> => ({
    ...(await material(lab, { data: set, count }, tests)),
    classes: classesOf(set),
  });
  const count = params['train-images'];
  if (mode === 'resample') return { first: await whole(data, count) };
  const many = sizeOf('many', count);
  if (to !== 'halves') return { first: await whole(data, count), other: await whole(to, many) };
  const twice = Math.min(MOST, 2 * count);
  const both = await material(lab, { data, count: twice }, 2 * tests);
  const classes = classesOf(data) / 2;
  const half = (from: number, most: number): Task => ({
    train: ofClasses(both.train, from, classes, most),
    test: ofClasses(both.test, from, classes, tests),
    classes,
  });
  return { first: half(0, count), other: half(classes, many) };
}

/** Of some pictures the first `most` of the classes from `from` on, which count from 0 then. */
export function ofClasses(pictures: Pictures, from: number, classes: number, most: number): Pictures {
  const all = Array.from(pictures.labels, (_, i) => i);
  const chosen = Uint32Array.from(
    all.filter((i) => pictures.labels[i]! >= from && pictures.labels[i]! < from + classes).slice(0, most),
  );
  const pick = (indices: ArrayLike<number>) => pictures.pick(Uint32Array.from(indices, (i) => chosen[i]!));
  return {
    count: chosen.length,
    labels: Uint8Array.from(chosen, (i) => pictures.labels[i]! - from),
    pick,
    read: (a, b) => pictures.pick(chosen.subarray(a, b)),
  };
}
