/**
 * Colours made smaller: RGBA bytes of a square of `side` x `factor` pixels a side, averaged over blocks of `factor` x
 * `factor` to `side` x `side`, 0 black to 255 white. Three channels are red, green and blue; one is grey, the luma of
 * ITU-R BT.601 on the bytes as they are. Alpha is not looked at.
 */
export function averagedSquare(
  rgba: ArrayLike<number>,
  side: number,
  factor: number,
  channels: 1 | 3,
): Uint8Array<ArrayBuffer> {
  const width = side * factor;
  const square = new Uint8Array(side * side * channels);
  for (let place = 0; place < side * side; place++) {
    const corner = Math.floor(place / side) * factor * width + (place % side) * factor;
    let [red, green, blue] = [0, 0, 0];
    for (let j = 0; j < factor; j++) {
      for (let at = 4 * (corner + j * width), end = at + 4 * factor; at < end; at += 4) {
        red += rgba[at];
        green += rgba[at + 1];
        blue += rgba[at + 2];
      }
    }
    const block = factor * factor;
    if (channels === 1) square[place] = Math.round((299 * red + 587 * green + 114 * blue) / (1000 * block));
    else square.set([Math.round(red / block), Math.round(green / block), Math.round(blue / block)], 3 * place);
  }
  return square;
}
