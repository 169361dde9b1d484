/**
 * A picture of side x side moved by whole pixels, to the right and downwards: what leaves on one side comes in again on the
 * other. Written into `out` from `to` on.
 */
export function writeMoved(
  picture: Float32Array,
  side: number,
  [dx, dy]: readonly [dx: number, dy: number],
  out: Float32Array,
  to = 0,
): void {
  const wrap = (place: number): number => ((place % side) + side) % side;
  for (let y = 0; y < side; y++) {
    const row = to + wrap(y + dy) * side;
    for (let x = 0; x < side; x++) out[row + wrap(x + dx)] = picture[y * side + x]!;
  }
}
