/** A stack of images of one size with a class each. Pixels are 0 (black) to 255 (white), image by image, row by row, channels last. */
export interface Images {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** count x height x width x channels */
  readonly pixels: Uint8Array;
  /** count classes, 0 to 9 */
  readonly labels: Uint8Array;
}

/** The data sets that experiments can ask a lab for, by the names used in links and on the command line. */
export type DataName = 'mnist' | 'digits';

/** Those of them that come by a download, which a copy of the site may lack. */
export const DOWNLOADED: readonly DataName[] = ['mnist'];

export type Split = 'train' | 'test';
