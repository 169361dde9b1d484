import { altersPixels, type SquareForm, squareReader } from './square-pixels.ts';

/** Larger files are not even opened: a phone would run out of memory. */
const MOST_BYTES = 64e6;

/** A file of the reader's as pixels, or why it could not be read: `picture.<refused>` says it. */
export type PhotoRead =
  | { readonly pixels: Uint8Array; readonly altered: boolean }
  | { readonly refused: 'large' | 'unreadable' };

/**
 * Reads a picture file on the page: the square in its middle in the form asked for, upright as its EXIF says, transparent
 * parts over white. Nothing is sent or kept. `altered`: this browser hands pages other pixels than it draws, which guards
 * against fingerprinting.
 */
export async function readPhoto(file: Blob, form: SquareForm): Promise<PhotoRead> {
  if (file.size > MOST_BYTES) return { refused: 'large' };
  let picture: ImageBitmap | undefined;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const pixels = squareReader(form)(picture, picture.width, picture.height);
    return { pixels, altered: altersPixels() };
  } catch {
    return { refused: 'unreadable' };
  } finally {
    picture?.close();
  }
}
