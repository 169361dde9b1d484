import { coarseLabels } from '../../data/cifar.ts';
import type { DataName, Images, Split } from '../../data/images.ts';
import { channelMoments, standardTables, writePictures } from '../../data/pictures.ts';
import { createRandom } from '../../data/random.ts';
import type { Inputs } from '../../nets/answers.ts';
import type { Lab } from '../contract.ts';

/** What a network of chapter 3 may be taught with. `cifar-5`: CIFAR-10's first five classes; `cifar-20`: CIFAR-100 under its coarse labels. */
export type NaturalSet = 'cifar-10' | 'cifar-5' | 'cifar-100' | 'cifar-20' | 'fashion-mnist' | 'scenes';

/** `scrambled`: the pixels of every picture in one other order, the same for all pictures and all networks. */
export type Pixels = 'plain' | 'scrambled';

/** `random-a`, `random-b`: two draws of labels that have nothing to do with the pictures; the same for all networks. */
export type Labels = 'true' | 'random-a' | 'random-b';

export interface Lesson {
  readonly data: NaturalSet;
  /** The first so many pictures of the set. */
  readonly count: number;
  readonly pixels?: Pixels;
  readonly labels?: Labels;
  /** `whole`: the pictures as the set has them, 32 x 32 but for Fashion-MNIST's; of 16 x 16 unless told. */
  readonly size?: 'whole';
}

/** Side of every picture here, in pixels, but for whole ones. */
export const SIDE = 16;

const SETS: Readonly<Record<NaturalSet, { readonly name: DataName; readonly classes: number }>> = {
  'cifar-10': { name: 'cifar-10-16', classes: 10 },
  'cifar-5': { name: 'cifar-10-16', classes: 5 },
  'cifar-100': { name: 'cifar-100-16', classes: 100 },
  'cifar-20': { name: 'cifar-100-16', classes: 20 },
  'fashion-mnist': { name: 'fashion-mnist-16', classes: 10 },
  scenes: { name: 'scenes-16', classes: 10 },
};

export const classesOf = (data: NaturalSet): number => SETS[data].classes;

/** The set's name by which a lab, and a figure's pictures, know it. */
export const sourceOf = (data: NaturalSet): DataName => SETS[data].name;

const wholeOf = (data: NaturalSet): DataName => SETS[data].name.replace(/-16$/, '') as DataName;

/** Pictures as a network reads them, and what they are said to be. */
export interface Pictures extends Inputs {
  readonly labels: Uint8Array;
  /** The pictures of these indices: [indices, 16, 16, 3], every channel of mean 0 and standard deviation 1 over the training pictures. */
  pick(indices: ArrayLike<number>): Float32Array;
}

export interface Material {
  readonly train: Pictures;
  readonly test: Pictures;
}

/**
 * Training and test pictures of a lesson, in 16 x 16 pixels unless whole and three channels (grey ones three times the same). Test
 * pictures keep their true labels. Throws the lab's `PlainError` where the set is not to be had or too small.
 */
export async function material(lab: Pick<Lab, 'data'>, lesson: Lesson, testCount: number): Promise<Material> {
  const train = await picturesOf(lab, lesson, 'train', lesson.count);
  const test = await picturesOf(lab, lesson, 'test', testCount);
  const tables = standardTables(channelMoments(train));
  return {
    train: reading(train, labelsOf(train.labels, lesson), tables),
    test: reading(test, test.labels, tables),
  };
}

async function picturesOf(lab: Pick<Lab, 'data'>, lesson: Lesson, split: Split, count: number): Promise<Images> {
  const { data, pixels, size } = lesson;
  const name = size === 'whole' ? wholeOf(data) : SETS[data].name;
  const found =
    data === 'cifar-5'
      ? firstClasses(await lab.data(name, split, Math.ceil(count * 2.2)), 5, count)
      : await lab.data(name, split, count);
  const labels = data === 'cifar-20' ? coarseLabels(found.labels) : found.labels;
  const colour = inColour({ ...found, labels });
  return pixels === 'scrambled' ? scrambled(colour) : colour;
}

/** The first `count` images of the first classes. */
function firstClasses(images: Images, classes: number, count: number): Images {
  const chosen = Array.from(images.labels, (_, i) => i).filter((i) => images.labels[i]! < classes);
  if (chosen.length < count)
    throw new RangeError(`${images.count} pictures have only ${chosen.length} of these classes`);
  const size = images.pixels.length / images.count;
  const pixels = new Uint8Array(count * size);
  for (let n = 0; n < count; n++)
    pixels.set(images.pixels.subarray(chosen[n]! * size, (chosen[n]! + 1) * size), n * size);
  return { ...images, count, pixels, labels: Uint8Array.from(chosen.slice(0, count), (i) => images.labels[i]!) };
}

/** Grey pictures as red, green and blue of the same brightness. */
function inColour(images: Images): Images {
  if (images.channels === 3) return images;
  const pixels = new Uint8Array(3 * images.pixels.length);
  for (let i = 0; i < images.pixels.length; i++) pixels.fill(images.pixels[i]!, 3 * i, 3 * i + 3);
  return { ...images, channels: 3, pixels };
}

/** Every picture's places in the one other order. Red, green and blue of a place stay together. */
function scrambled(images: Images): Images {
  const places = images.height * images.width;
  const order = createRandom(0, 'scrambled-pixels').shuffle(Uint32Array.from({ length: places }, (_, i) => i));
  const pixels = new Uint8Array(images.pixels.length);
  for (let image = 0; image < images.count; image++) {
    for (let place = 0; place < places; place++) {
      const to = 3 * (image * places + place);
      const from = 3 * (image * places + order[place]!);
      pixels.set(images.pixels.subarray(from, from + 3), to);
    }
  }
  return { ...images, pixels };
}

function labelsOf(truth: Uint8Array, { data, labels = 'true' }: Lesson): Uint8Array {
  if (labels === 'true') return truth;
  const random = createRandom(0, `${labels}-labels`);
  return Uint8Array.from(truth, () => random.below(SETS[data].classes));
}

function reading(images: Images, labels: Uint8Array, tables: Float32Array): Pictures {
  const pick = (indices: ArrayLike<number>) => writePictures(images, indices, tables);
  const read = (from: number, to: number) => pick(Uint32Array.from({ length: to - from }, (_, i) => from + i));
  return { count: images.count, labels, pick, read };
}

/** The first `count` of some pictures. */
export const first = (pictures: Pictures, count: number): Pictures => ({
  ...pictures,
  count: Math.min(count, pictures.count),
  labels: pictures.labels.subarray(0, count),
});
