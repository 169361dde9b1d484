/**
 * Colours as greys: RGBA bytes of a square of `side` x `factor` pixels a side, averaged over blocks of `factor` x `factor`
 * to `side` x `side` greys, 0 black to 255 white. Luma of ITU-R BT.601 on the bytes as they are; alpha is not looked at.
 */
export function greySquare(rgba: ArrayLike<number>, side: number, factor: number): Uint8Array<ArrayBuffer> {
  const width = side * factor;
  const grey = new Uint8Array(side * side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      let sum = 0;
      for (let j = 0; j < factor; j++) {
        for (let i = 0; i < factor; i++) {
          const at = ((y * factor + j) * width + x * factor + i) * 4;
          sum += 299 * rgba[at] + 587 * rgba[at + 1] + 114 * rgba[at + 2];
        }
      }
      grey[y * side + x] = Math.round(sum / (1000 * factor * factor));
    }
  }
  return grey;
}
