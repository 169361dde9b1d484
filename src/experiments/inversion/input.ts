import type { Images } from '../../data/images.ts';
import { pixelMoments, scalingTable, writeBatch } from '../../data/transforms.ts';
import { negativeOffset } from '../../nets/negate.ts';
import type { Batch } from '../../nets/trainer.ts';
import type { Lab } from '../contract.ts';
import { batchRoom } from '../digits-read.ts';
import type { InversionParams } from './schema.ts';

/** How pixels become numbers. */
export interface InputScale {
  /** Value of each pixel 0 to 255. */
  readonly table: Float32Array<ArrayBuffer>;
  /** The c of neg(x) = c - x: 0 at symmetric scaling, 1 at unit, (1 - 2 mean) / std at standard. */
  readonly reflection: number;
}

/** Images that mean and standard deviation are taken from: the same ones for a run, a look and every size of run. */
const MOMENT_IMAGES = 1000;

/** The scaling that the parameters ask for; `standard` reads the first 1,000 training images. */
export async function inputScale(params: InversionParams, lab: Lab): Promise<InputScale> {
  const moments =
    params.scaling === 'standard' ? pixelMoments(await lab.data(params.data, 'train', MOMENT_IMAGES)) : undefined;
  const table = scalingTable(params.scaling, moments);
  return { table, reflection: negativeOffset(table) };
}

/** The table of images blended with their negatives: `blend` 0 is the original, 1 the negative to the bit. */
export function blendTable(table: Float32Array, blend: number): Float32Array<ArrayBuffer> {
  return Float32Array.from(table, (value, p) => (1 - blend) * value + blend * table[255 - p]);
}

/** The samples that `order` names: below `images.count` an image, from there on the negatives. Originals first, then negatives. */
export function makeBatch(images: Images, order: Uint32Array, table: Float32Array): Batch {
  const originals = order.filter((sample) => sample < images.count);
  const negatives = order.filter((sample) => sample >= images.count).map((sample) => sample - images.count);
  const x = batchRoom(images, order.length);
  const split = originals.length * 32 * 32;
  writeBatch(images, originals, table, {}, x.subarray(0, split));
  writeBatch(images, negatives, table, { inverted: true }, x.subarray(split));
  return { x, targets: Uint8Array.from([...originals, ...negatives], (index) => images.labels[index]) };
}
