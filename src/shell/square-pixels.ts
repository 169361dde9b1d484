import { averagedSquare } from '../data/averaged-square.ts';

/** The browser scales to this many pixels for each one wanted, the rest is averaged here: fine stripes do not alias. */
const FACTOR = 4;

/** A square of pixels as a network takes them: its side, and 1 channel (grey) or 3 (red, green, blue). */
export interface SquareForm {
  readonly side: number;
  readonly channels: 1 | 3;
}

/**
 * Makes squares of pictures: the square in a picture's middle as `side` x `side` x `channels` bytes (0 black to 255
 * white), transparent parts over white. One canvas serves all calls. Throws where the page gets no canvas.
 */
export function squareReader({ side, channels }: SquareForm) {
  const context = canvasOf(side * FACTOR);
  return (picture: CanvasImageSource, width: number, height: number): Uint8Array<ArrayBuffer> => {
    const from = Math.min(width, height);
    context.fillStyle = '#fff';
    context.fillRect(0, 0, side * FACTOR, side * FACTOR);
    context.imageSmoothingQuality = 'high';
    const to = side * FACTOR;
    context.drawImage(picture, (width - from) / 2, (height - from) / 2, from, from, 0, 0, to, to);
    return averagedSquare(context.getImageData(0, 0, to, to).data, side, FACTOR, channels);
  };
}

/** Whether this browser hands pages other pixels than it draws, as a guard against fingerprinting. */
export function altersPixels(): boolean {
  const side = 32;
  const context = canvasOf(side);
  const sent = new ImageData(side, side);
  for (let i = 0; i < sent.data.length; i++) sent.data[i] = i % 4 === 3 ? 255 : (i * 37) & 255;
  context.putImageData(sent, 0, 0);
  const back = context.getImageData(0, 0, side, side).data;
  return back.some((value, i) => value !== sent.data[i]);
}

function canvasOf(side: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas to read a picture with');
  return context;
}
