import { digits } from '../../data/digits.ts';
import { scenes } from '../../data/scenes.ts';
import { heartbeat } from './heartbeat.ts';
import { alikeRows, digitPicture, type Picture, square } from './picture.ts';
import type { KernelParams } from './schema.ts';

/** A generated test picture by its number in the endless row of its kind. */
export function generated(kind: KernelParams['picture'], number: number): Picture {
  if (kind === 'digit') return digitPicture(digits('test', number, 1).pixels);
  if (kind === 'signal') return alikeRows(heartbeat(number, 96));
  const { pixels } = scenes('test', number, 1);
  // Luminance as in ITU-R BT.601.
  const grey = (i: number): number => 0.299 * pixels[3 * i]! + 0.587 * pixels[3 * i + 1]! + 0.114 * pixels[3 * i + 2]!;
  return square(Float32Array.from({ length: pixels.length / 3 }, (_, i) => grey(i) / 255));
}
