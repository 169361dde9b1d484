/** Pictures a second that a small network learns from, where nothing has been trained on the device yet. */
const USUAL = 5000;

let measured: number | undefined;

/** Keeps how fast this device did its last whole run, in pictures of `work` a second, for as long as the page is open. */
export function keepSpeed(picturesPerSecond: number): void {
  if (picturesPerSecond > 0) measured = picturesPerSecond;
}

/** Pictures a second that this device trains with, as far as is known. */
export const speedHere = (): number => measured ?? USUAL;
