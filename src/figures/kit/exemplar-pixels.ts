import type { TestPictures } from '../../shell/figure-state.ts';

/** The pixels of one of the pictures of the sheet that lies beside the test pictures; undefined while it has not come. */
export function exemplarPixels(pictures: TestPictures | undefined, index: number): Uint8Array | undefined {
  const { images, indices } = pictures?.sheet ?? {};
  const at = indices?.indexOf(index) ?? -1;
  if (!images || at < 0) return undefined;
  const size = images.pixels.length / images.count;
  return images.pixels.subarray(at * size, (at + 1) * size);
}

/** Whether a sheet was asked for in vain. */
export const lacksSheet = (pictures: TestPictures | undefined): boolean =>
  pictures?.sheet !== undefined && pictures.sheet.images === undefined;
