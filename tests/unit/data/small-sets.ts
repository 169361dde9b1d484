import type { Images } from '../../../src/data/images.ts';
import { createRandom } from '../../../src/data/random.ts';

/** Images of random bytes with labels in turn. */
export function noiseImages(count: number, height: number, width: number, channels: 1 | 3, classes = 10): Images {
  const random = createRandom(7, 'noise images');
  const pixels = Uint8Array.from({ length: count * height * width * channels }, () => random.below(256));
  return { count, height, width, channels, pixels, labels: Uint8Array.from({ length: count }, (_, i) => i % classes) };
}

/** Records of CIFAR's binary version: the given label bytes, then planes whose byte i is (i + its record's number) % 251. */
export function cifarRecords(labels: readonly (readonly number[])[]): Uint8Array {
  const records = labels.map((bytes, n) => [...bytes, ...Array.from({ length: 3072 }, (_, i) => (i + n) % 251)]);
  return Uint8Array.from(records.flat());
}
