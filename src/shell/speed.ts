/** Pictures a second that a small network learns from, where nothing has been trained on the device yet. */
const USUAL = 5000;

let measured: number | undefined;

/** Keeps how fast this device trained last, for as long as the page is open. */
export function keepSpeed(imagesPerSecond: number | undefined): void {
  if (imagesPerSecond && imagesPerSecond > 0) measured = imagesPerSecond;
}

/** Pictures a second that this device trains with, as far as is known. */
export const speedHere = (): number => measured ?? USUAL;
