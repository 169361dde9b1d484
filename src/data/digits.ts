import { bell, between } from './digits/draws.ts';
import { ink, place } from './digits/ink.ts';
import { createTrace } from './digits/trace.ts';
import { writeDigit } from './digits/write.ts';
import type { Images, Split } from './images.ts';
import { createRandom } from './random.ts';

/** Rises whenever any generated pixel or label changes: a recording or result on `digits` belongs to one version. */
export const DIGITS_VERSION = 1;

/**
 * Generated handwritten digits in MNIST's form: 28 x 28, white ink on black, in a 20 x 20 box, centred by centre of mass.
 * Images `start` to `start + count - 1` of a split's endless row; image i depends on the version, the split and i alone,
 * to the bit on every engine. Every ten images from a multiple of ten hold each class once, in random order.
 */
export function digits(split: Split, start: number, count: number): Images {
  const pixels = new Uint8Array(count * 784);
  const labels = new Uint8Array(count);
  const trace = createTrace();
  for (let n = 0; n < count; n++) {
    const random = createRandom(start + n, `digits-${DIGITS_VERSION}/${split}`);
    labels[n] = labelOf(split, start + n);
    writeDigit(labels[n], random, trace);
    // A one is as tall as any digit in its box and so the most enlarged: its pen looks the broadest.
    const mean = labels[n] === 1 ? 1.5 : 1.25;
    const pen = { radius: Math.max(0.7, mean + 1.2 * bell(random)), rim: between(random, 1, 1.4) };
    place(trace, pen, 0.6 * bell(random), 0.6 * bell(random));
    ink(trace, pen, pixels.subarray(n * 784, (n + 1) * 784));
  }
  return { count, height: 28, width: 28, channels: 1, pixels, labels };
}

function labelOf(split: Split, i: number): number {
  const ten = createRandom(Math.floor(i / 10), `digits-${DIGITS_VERSION}/${split}/labels`);
  return ten.shuffle(Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))[i % 10];
}
