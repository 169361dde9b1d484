/** A stack of images of one size with a class each. Pixels are 0 (black) to 255 (white), image by image, row by row, channels last. */
export interface Images {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  /** 1 (grey) or 3 (red, green, blue) */
  readonly channels: number;
  /** count x height x width x channels */
  readonly pixels: Uint8Array;
  /** count classes, from 0 */
  readonly labels: Uint8Array;
}

/** The data sets that experiments can ask a lab for, by the names used in links and on the command line. */
export type DataName =
  | 'mnist'
  | 'fashion-mnist'
  | 'fashion-mnist-16'
  | 'cifar-10'
  | 'cifar-10-16'
  | 'cifar-100'
  | 'cifar-100-16'
  | GeneratedName;

/** Those that are generated, without end and without a download. */
export type GeneratedName = 'digits' | 'scenes' | 'scenes-16';

/** Those that come by a download, which a copy of the site may lack. */
export type DownloadedName = Exclude<DataName, GeneratedName>;

/** The sets that come by a download, by name. */
export const DOWNLOADED: readonly DownloadedName[] = [
  'mnist',
  'fashion-mnist',
  'fashion-mnist-16',
  'cifar-10',
  'cifar-10-16',
  'cifar-100',
  'cifar-100-16',
];

/** Whether a set comes by a download. */
export function isDownloaded(name: DataName): name is DownloadedName {
  return (DOWNLOADED as readonly DataName[]).includes(name);
}

export type Split = 'train' | 'test';
