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
  /** Side of the network's input; 32 unless told, with background around a digit. */
  readonly side?: number;
}

const INPUT = 32;

/** The first `count` images, or those that `indices` name, as a network reads them: each read takes the place of the one before. */
export function digitsRead(
  images: Images,
  which: number | ArrayLike<number> = images.count,
  { table = SYMMETRIC, inverted = false, side = INPUT }: Reading = {},
): Inputs {
  const count = typeof which === 'number' ? which : which.length;
  const at = (n: number) => (typeof which === 'number' ? n : which[n]!);
  const room = createRoom();
  return {
    count,
    read: (from, to) =>
      writeBatch(
        images,
        Array.from({ length: to - from }, (_, i) => at(from + i)),
        table,
        { inverted, side },
        room((to - from) * side * side * images.channels),
      ),
  };
}

/** The images that `order` names, with their labels, to learn from; a batch takes the place of the one before of the same images. */
export function digitBatch(images: Images, order: Uint32Array, side = INPUT): Batch {
  const x = writeBatch(images, order, SYMMETRIC, { side }, batchRoom(images, order.length, side));
  return { x, targets: Uint8Array.from(order, (i) => images.labels[i]!) };
}

const rooms = new WeakMap<Images, ReturnType<typeof createRoom>>();

/** The array for a batch of so many of these images, which the next batch of them takes over. */
export function batchRoom(images: Images, count: number, side = INPUT): Float32Array<ArrayBuffer> {
  const room = rooms.get(images) ?? createRoom();
  rooms.set(images, room);
  return room(count * side * side * images.channels);
}

/**
 * One array for inputs that are used up before the next are made: a run makes a hundred megabytes of them a second, and
 * browsers let go of arrays late.
 */
function createRoom(): (size: number) => Float32Array<ArrayBuffer> {
  let room = new Float32Array();
  return (size) => {
    if (room.length < size) room = new Float32Array(size);
    return room.subarray(0, size);
  };
}
