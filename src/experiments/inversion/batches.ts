import type { Images } from '../../data/images.ts';
import { writeBatch } from '../../data/transforms.ts';

export interface Batch {
  /** count x 32 x 32, as the network reads them. */
  readonly x: Float32Array;
  readonly labels: Uint8Array;
}

/** The samples that `order` names: below `images.count` an image, from there on the negatives. Originals first, then negatives. */
export function makeBatch(images: Images, order: Uint32Array, table: Float32Array): Batch {
  const originals = order.filter((sample) => sample < images.count);
  const negatives = order.filter((sample) => sample >= images.count).map((sample) => sample - images.count);
  const x = new Float32Array(order.length * 32 * 32);
  const split = originals.length * 32 * 32;
  writeBatch(images, originals, table, {}, x.subarray(0, split));
  writeBatch(images, negatives, table, { inverted: true }, x.subarray(split));
  const labels = Uint8Array.from([...originals, ...negatives], (index) => images.labels[index]);
  return { x, labels };
}
