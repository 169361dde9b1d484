import type { Images } from '../data/images.ts';
import { scalingTable, writeBatch } from '../data/transforms.ts';
import type { Inputs } from '../nets/answers.ts';
import type { Batch } from '../nets/trainer.ts';

/** How digits become numbers, unless an experiment is about that: -1 to 1, exactly odd about mid-grey. */
export const SYMMETRIC = scalingTable('symmetric');

export interface Reading {
  /** Value of each pixel 0 to 255; `SYMMETRIC` unless told. */
  readonly table?: Float32Array;
  /** The negative through the same table. */
  readonly inverted?: boolean;
}

/** The first `count` images, or those that `indices` name, as a network of 32 x 32 inputs reads them. */
export function digitsRead(
  images: Images,
  which: number | ArrayLike<number> = images.count,
  { table = SYMMETRIC, inverted = false }: Reading = {},
): Inputs {
  const count = typeof which === 'number' ? which : which.length;
  const at = (n: number) => (typeof which === 'number' ? n : which[n]!);
  return {
    count,
    read: (from, to) =>
      writeBatch(
        images,
        Array.from({ length: to - from }, (_, i) => at(from + i)),
        table,
        { inverted },
      ),
  };
}

/** The images that `order` names, with their labels, to learn from. */
export function digitBatch(images: Images, order: Uint32Array, table: Float32Array = SYMMETRIC): Batch {
  return { x: writeBatch(images, order, table), targets: Uint8Array.from(order, (i) => images.labels[i]!) };
}
