import type { Images } from '../../data/images.ts';
import { scalingTable } from '../../data/transforms.ts';
import { softmax } from '../../math/softmax.ts';
import { type Answering, answering, classesOf, type Inputs, shareRight } from '../../nets/answers.ts';
import { CLASSES } from '../../nets/lenet.ts';
import type { Network } from '../../nets/network.ts';
import type { Lab } from '../contract.ts';
import { digitsRead } from '../digits-read.ts';
import { type OnePixel, PLACES, SHIFTS, type Shown } from './frame.ts';
import { writeMoved } from './moved.ts';
import { SIDE } from './network.ts';
import { REACH } from './schema.ts';

type By = readonly [dx: number, dy: number];

/** From 0 to 1: the background is 0, as are the zeros around it, so that the picture's own edge cannot be seen. */
export const TABLE = scalingTable('unit');
const SIZE = SIDE * SIDE;
const FOUR: readonly By[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
];

/** Pictures that are moved by more than one pixel, at most. */
const FAR_IMAGES = 400;

export interface TestSet extends Pick<Lab, 'breathe'> {
  readonly images: Images;
  /** The first so many are looked at. */
  readonly count: number;
}

/** As a network reads them, moved. */
function movedPictures(read: Float32Array, by: By): Inputs {
  const batch = new Float32Array(read.length);
  for (let from = 0; from < read.length; from += SIZE)
    writeMoved(read.subarray(from, from + SIZE), SIDE, by, batch, from);
  return { count: read.length / SIZE, read: (from, to) => batch.subarray(from * SIZE, to * SIZE) };
}

/** The first pictures of a set as a network reads them, 32 x 32 each. */
export function readFirst(images: Images, which: number | readonly number[]): Float32Array {
  const inputs = digitsRead(images, which, { table: TABLE });
  return inputs.read(0, inputs.count);
}

/** What one pixel does. Shares are of the set's pictures. */
export const onePixel = (network: Network, set: TestSet): Promise<OnePixel> =>
  answering(network, async (answers) => (await look(answers, set, FOUR)).one);

/** Everything that a frame says of a network. */
export function measure(network: Network, set: TestSet): Promise<Shown> {
  return answering(network, async (answers) => {
    const row = Array.from({ length: SHIFTS }, (_, i): By => [i - REACH, 0]);
    const others = row.filter(([dx]) => Math.abs(dx) > 1);
    const { one, at, accuracies } = await look(answers, set, [...FOUR, ...others]);
    const of = (list: ReadonlyMap<string, number>, itself: number) =>
      Float32Array.from(row, (by) => list.get(String(by)) ?? itself);
    return {
      ...one,
      testImages: set.count,
      kept: of(at, 1),
      right: of(accuracies, one.accuracy),
      ...(await mapsOf(answers, set)),
    };
  });
}

/** Answers where the pictures are and at some shifts, the four of one pixel first. */
async function look(answers: Answering, { images, count, breathe }: TestSet, shifts: readonly By[]) {
  const read = readFirst(images, count);
  const options = { breathe };
  const still = await answers.outputs(movedPictures(read, [0, 0]), options);
  const says = classesOf(still, CLASSES);
  const at = new Map<string, number>();
  const accuracies = new Map<string, number>();
  let largest = 0;
  let squares = 0;
  for (const [i, by] of shifts.entries()) {
    const near = i < FOUR.length;
    const some = near ? read : read.subarray(0, FAR_IMAGES * SIZE);
    const scores = await answers.outputs(movedPictures(some, by), options);
    const now = classesOf(scores, CLASSES);
    at.set(String(by), now.reduce((kept, name, n) => kept + (name === says[n] ? 1 : 0), 0) / now.length);
    accuracies.set(String(by), shareRight(scores, images.labels, CLASSES));
    if (near) {
      for (let n = 0; n < scores.length; n++) {
        const gap = Math.abs(scores[n]! - still[n]!);
        largest = Math.max(largest, gap);
        squares += gap * gap;
      }
    }
  }
  const one: OnePixel = {
    accuracy: shareRight(still, images.labels, CLASSES),
    consistency: FOUR.reduce((sum, by) => sum + at.get(String(by))!, 0) / FOUR.length,
    moved: Math.sqrt(squares / FOUR.length / count) / apart(still),
    largest,
  };
  return { one, at, accuracies };
}

/** Root mean square distance of the scores of two pictures: twice their variance, summed over the scores. */
function apart(scores: Float32Array): number {
  const count = scores.length / CLASSES;
  let sum = 0;
  for (let c = 0; c < CLASSES; c++) {
    let mean = 0;
    let squares = 0;
    for (let n = 0; n < count; n++) {
      const score = scores[n * CLASSES + c]!;
      mean += score / count;
      squares += (score * score) / count;
    }
    sum += 2 * Math.max(0, squares - mean * mean);
  }
  return Math.sqrt(sum);
}

/** The first picture of each class at every shift. */
async function mapsOf(answers: Answering, { images, breathe }: TestSet) {
  const pictures = Uint32Array.from({ length: CLASSES }, (_, label) => Math.max(0, images.labels.indexOf(label)));
  const read = readFirst(images, [...pictures]);
  const shifts = Array.from({ length: PLACES }, (_, i): By => [(i % SHIFTS) - REACH, Math.floor(i / SHIFTS) - REACH]);
  const batch = new Float32Array(CLASSES * PLACES * SIZE);
  for (let label = 0; label < CLASSES; label++)
    for (const [i, by] of shifts.entries())
      writeMoved(read.subarray(label * SIZE, (label + 1) * SIZE), SIDE, by, batch, (label * PLACES + i) * SIZE);
  const inputs = {
    count: CLASSES * PLACES,
    read: (from: number, to: number) => batch.subarray(from * SIZE, to * SIZE),
  };
  const scores = await answers.outputs(inputs, { breathe });
  const chances = softmax(scores, CLASSES);
  const farthest = Array.from({ length: CLASSES }, (_, label) => {
    const own = scores.subarray(label * PLACES * CLASSES, (label + 1) * PLACES * CLASSES);
    const middle = ((PLACES - 1) / 2) * CLASSES;
    return own.reduce((most, score, i) => Math.max(most, Math.abs(score - own[middle + (i % CLASSES)]!)), 0);
  });
  return {
    pictures,
    sure: Uint8Array.from({ length: CLASSES * PLACES }, (_, i) => {
      return Math.round(255 * chances[i * CLASSES + Math.floor(i / PLACES)]!);
    }),
    says: classesOf(scores, CLASSES),
    farthest,
  };
}
