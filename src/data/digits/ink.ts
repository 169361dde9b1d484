import type { Trace } from './trace.ts';

const SIDE = 28;
const BOX = 20;

/** A pen: half its width and the breadth of the grey rim, both in pixels. */
export interface Pen {
  readonly radius: number;
  readonly rim: number;
}

/**
 * Scales a trace so that its ink fills MNIST's 20 x 20 box and puts the ink's centre of mass at the middle, moved by
 * `offX` and `offY` pixels and then to whole pixels of the box, as MNIST's digits were.
 */
export function place(trace: Trace, pen: Pen, offX: number, offY: number): void {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  let [mass, sumX, sumY] = [1e-9, 0, 0];
  for (let i = 0; i < trace.length; i++) {
    const x = trace.x[i];
    const y = trace.y[i];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    if (trace.lifted[i]) continue;
    const dx = x - trace.x[i - 1];
    const dy = y - trace.y[i - 1];
    const length = Math.sqrt(dx * dx + dy * dy);
    mass += length;
    sumX += length * (x - dx / 2);
    sumY += length * (y - dy / 2);
  }
  const reach = pen.radius + pen.rim / 2;
  const scale = (BOX - 2 * reach) / Math.max(right - left, bottom - top);
  const toX = Math.round(SIDE / 2 + offX + scale * (left - sumX / mass) - reach) + reach;
  const toY = Math.round(SIDE / 2 + offY + scale * (top - sumY / mass) - reach) + reach;
  for (let i = 0; i < trace.length; i++) {
    trace.x[i] = toX + scale * (trace.x[i] - left);
    trace.y[i] = toY + scale * (trace.y[i] - top);
  }
}

/**
 * Draws a trace into 784 bytes of black: every pixel gets the grey of its distance to the nearest point of the pen's way,
 * 255 inside and falling to 0 across the rim. Only pixels near a piece of the way are looked at.
 */
export function ink(trace: Trace, pen: Pen, pixels: Uint8Array): void {
  const reach = pen.radius + pen.rim / 2;
  for (let i = 1; i < trace.length; i++) {
    if (!trace.lifted[i]) inkPiece(trace.x[i - 1], trace.y[i - 1], trace.x[i], trace.y[i], reach, pen.rim, pixels);
  }
}

function inkPiece(x0: number, y0: number, x1: number, y1: number, reach: number, rim: number, pixels: Uint8Array) {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const squared = dx * dx + dy * dy;
  const perLength = squared > 0 ? 1 / squared : 0;
  // Pixel (i, j) has its centre at (i + 1/2, j + 1/2).
  const left = Math.max(0, Math.floor(Math.min(x0, x1) - reach));
  const right = Math.min(SIDE - 1, Math.floor(Math.max(x0, x1) + reach));
  const top = Math.max(0, Math.floor(Math.min(y0, y1) - reach));
  const bottom = Math.min(SIDE - 1, Math.floor(Math.max(y0, y1) + reach));
  for (let row = top; row <= bottom; row++) {
    const py = row + 0.5 - y0;
    for (let column = left; column <= right; column++) {
      const px = column + 0.5 - x0;
      const t = Math.max(0, Math.min(1, (px * dx + py * dy) * perLength));
      const ex = px - t * dx;
      const ey = py - t * dy;
      const away = ex * ex + ey * ey;
      if (away >= reach * reach) continue;
      const grey = Math.min(255, Math.round(((reach - Math.sqrt(away)) / rim) * 255));
      const at = row * SIDE + column;
      if (grey > pixels[at]) pixels[at] = grey;
    }
  }
}
