import { greySquare } from '../data/grey.ts';

/** Larger files are not even opened: a phone would run out of memory. */
const MOST_BYTES = 64e6;
/** The browser scales to this many pixels for each one wanted, the rest is averaged here: fine stripes do not alias. */
const FACTOR = 4;

/** A file of the reader's as greys, or why it could not be read. */
export type PhotoRead =
  | { readonly pixels: Uint8Array; readonly altered: boolean }
  | { readonly refused: 'large' | 'unreadable' };

/**
 * Reads a picture file on the page: the square in its middle as `side` x `side` greys (0 black to 255 white), upright as
 * its EXIF says, transparent parts over white. Nothing is sent or kept. `altered`: this browser hands pages other pixels
 * than it draws, which guards against fingerprinting.
 */
export async function readPhoto(file: Blob, side: number): Promise<PhotoRead> {
  if (file.size > MOST_BYTES) return { refused: 'large' };
  let picture: ImageBitmap | undefined;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const pixels = middle(picture, side * FACTOR);
    return { pixels: greySquare(pixels, side, FACTOR), altered: altersPixels() };
  } catch {
    return { refused: 'unreadable' };
  } finally {
    picture?.close();
  }
}

function middle(picture: ImageBitmap, side: number): Uint8ClampedArray {
  const context = square(side);
  const from = Math.min(picture.width, picture.height);
  const [left, top] = [(picture.width - from) / 2, (picture.height - from) / 2];
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, left, top, from, from, 0, 0, side, side);
  return context.getImageData(0, 0, side, side).data;
}

/** Whether a canvas gives back other bytes than were put on it. */
function altersPixels(): boolean {
  const side = 32;
  const context = square(side);
  const sent = new ImageData(side, side);
  for (let i = 0; i < sent.data.length; i++) sent.data[i] = i % 4 === 3 ? 255 : (i * 37) & 255;
  context.putImageData(sent, 0, 0);
  const back = context.getImageData(0, 0, side, side).data;
  return back.some((value, i) => value !== sent.data[i]);
}

function square(side: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas to read a picture with');
  return context;
}
