import type { DataName, Images } from '../../../data/images.ts';
import { channelMoments, standardTables, writePictures } from '../../../data/pictures.ts';
import { isPlainError } from '../../../data/plain-error.ts';
import type { Inputs } from '../../../nets/answers.ts';
import type { Shape } from '../../../nets/layers/kind.ts';
import type { Lab } from '../../contract.ts';
import { digitsRead } from '../../digits-read.ts';

/** Test pictures on which two networks are compared. */
export interface ProbePictures extends Inputs {
  readonly data: DataName;
}

/** How many are shown: dense layers read one place of each, and half of them should span what those read. */
const COUNT = 1000;

/**
 * Test pictures that fit a network's input: digits for one grey channel of 28 to 32 pixels, photographs for three channels
 * of 16 or 32; where those sets are not to be had, generated digits or scenes. Undefined for any other input: pictures
 * drawn at random would excite no network as what it was taught does.
 */
export async function probePictures(input: Shape, lab: Pick<Lab, 'data'>): Promise<ProbePictures | undefined> {
  const [height, width, channels] = input;
  if (input.length !== 3 || height !== width) return undefined;
  if (channels === 1 && height! >= 28 && height! <= 32) {
    const { data, images } = await firstOf(['mnist', 'digits'], COUNT, lab);
    return { data, ...digitsRead(images, images.count, { side: height! }) };
  }
  if (channels !== 3 || (height !== 16 && height !== 32)) return undefined;
  const sets = height === 16 ? (['cifar-10-16', 'scenes-16'] as const) : (['cifar-10', 'scenes'] as const);
  const { data, images } = await firstOf(sets, COUNT, lab);
  const tables = standardTables(channelMoments(images));
  const read = (from: number, to: number) =>
    writePictures(
      images,
      Uint32Array.from({ length: to - from }, (_, i) => from + i),
      tables,
    );
  return { data, count: images.count, read };
}

/** The first of some sets that is to be had; the last one always is. */
async function firstOf(
  [data, ...others]: readonly DataName[],
  count: number,
  lab: Pick<Lab, 'data'>,
): Promise<{ readonly data: DataName; readonly images: Images }> {
  try {
    return { data: data!, images: await lab.data(data!, 'test', count) };
  } catch (error) {
    if (others.length === 0 || !isPlainError(error)) throw error;
    return firstOf(others, count, lab);
  }
}
