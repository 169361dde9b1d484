/** Side of the drawing pad in its own pixels: six for every pixel of a digit. */
export const PAD_SIDE = 168;

/** Half the pen's width: strokes about as heavy, for their size, as in the training digits. */
export const PEN_RADIUS = 8;

/** An empty pad: PAD_SIDE x PAD_SIDE grey values, 0 black to 255 white. */
export function emptyPad(): Uint8Array {
  return new Uint8Array(PAD_SIDE * PAD_SIDE);
}

/** Draws a straight stroke with a round, soft-edged white pen, in place. Never darkens what is there; may leave the pad. */
export function drawStroke(pad: Uint8Array, from: readonly [number, number], to: readonly [number, number]): void {
  const reach = PEN_RADIUS + 1;
  const [left, right] = range(from[0], to[0], reach);
  const [top, bottom] = range(from[1], to[1], reach);
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const ink = Math.max(0, Math.min(1, PEN_RADIUS + 0.5 - distanceToSegment(x + 0.5, y + 0.5, from, to)));
      const at = y * PAD_SIDE + x;
      pad[at] = Math.max(pad[at], Math.round(ink * 255));
    }
  }
}

/** Whether anything has been drawn. */
export function hasInk(pad: Uint8Array): boolean {
  return pad.some((value) => value > 127);
}

function range(a: number, b: number, reach: number): [number, number] {
  return [Math.max(0, Math.floor(Math.min(a, b) - reach)), Math.min(PAD_SIDE - 1, Math.ceil(Math.max(a, b) + reach))];
}

function distanceToSegment(
  x: number,
  y: number,
  from: readonly [number, number],
  to: readonly [number, number],
): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length > 0 ? Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / length)) : 0;
  return Math.hypot(x - from[0] - along * dx, y - from[1] - along * dy);
}
