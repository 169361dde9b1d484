import type { Images } from '../../data/images.ts';
import { writeBatch } from '../../data/transforms.ts';
import type { Batch } from '../../nets/trainer.ts';

/** The samples that `order` names: below `images.count` an image, from there on the negatives. Originals first, then negatives. */
export function makeBatch(images: Images, order: Uint32Array, table: Float32Array): Batch {
  const originals = order.filter((sample) => sample < images.count);
  const negatives = order.filter((sample) => sample >= images.count).map((sample) => sample - images.count);
  const x = new Float32Array(order.length * 32 * 32);
  const split = originals.length * 32 * 32;
  writeBatch(images, originals, table, {}, x.subarray(0, split));
  writeBatch(images, negatives, table, { inverted: true }, x.subarray(split));
  return { x, targets: Uint8Array.from([...originals, ...negatives], (index) => images.labels[index]) };
}
