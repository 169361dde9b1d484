import { PlainError } from './plain-error.ts';

const BOX = 20;
const SIDE = 28;
/** Fainter than this is paper, so that a soft brush's rim does not widen the box. */
const INK = 32;

/**
 * A drawing in white (255) on black (0) of any size, brought to 28 x 28 as MNIST's digits were: its ink scaled to fit a
 * 20 x 20 box without changing its proportions, with anti-aliasing, then its centre of mass moved to the image's centre.
 * Throws `PlainError` `errors.data.emptyDrawing` where there is no ink.
 */
export function normaliseDrawing(gray: Uint8Array | Float32Array, width: number, height: number): Uint8Array {
  const box = inkBox(gray, width, height);
  if (!box) throw new PlainError('errors.data.emptyDrawing');
  const scale = BOX / Math.max(box.width, box.height);
  const across = weights(box.left, box.width, scale);
  const down = weights(box.top, box.height, scale);
  const fitted = down.map((rows) => across.map((columns) => average(gray, width, rows, columns)));
  return centred(fitted);
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

function inkBox(gray: ArrayLike<number>, width: number, height: number): Box | null {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (gray[y * width + x] < INK) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** For every output pixel along one axis, the input pixels that it covers and by how much. */
function weights(start: number, size: number, scale: number): { at: number; weight: number }[][] {
  const cells = Math.max(1, Math.round(size * scale));
  const step = size / cells;
  return Array.from({ length: cells }, (_, cell) => {
    const from = start + cell * step;
    const to = from + step;
    const covered = [];
    for (let at = Math.floor(from); at < to && at < start + size; at++) {
      const weight = (Math.min(to, at + 1) - Math.max(from, at)) / step;
      if (weight > 0) covered.push({ at, weight });
    }
    return covered;
  });
}

function average(
  gray: ArrayLike<number>,
  width: number,
  rows: { at: number; weight: number }[],
  columns: { at: number; weight: number }[],
): number {
  let sum = 0;
  for (const row of rows) {
    for (const column of columns) sum += row.weight * column.weight * gray[row.at * width + column.at];
  }
  return sum;
}

/** Moved by whole pixels, as in MNIST, so that the centre of mass lies nearest to the middle. */
function centred(fitted: number[][]): Uint8Array {
  let [mass, sumX, sumY] = [0, 0, 0];
  fitted.forEach((row, y) => {
    row.forEach((value, x) => {
      mass += value;
      sumX += value * (x + 0.5);
      sumY += value * (y + 0.5);
    });
  });
  const left = Math.round(SIDE / 2 - sumX / mass);
  const top = Math.round(SIDE / 2 - sumY / mass);
  const image = new Uint8Array(SIDE * SIDE);
  fitted.forEach((row, y) => {
    row.forEach((value, x) => {
      const [toX, toY] = [x + left, y + top];
      if (toX < 0 || toX >= SIDE || toY < 0 || toY >= SIDE) return;
      image[toY * SIDE + toX] = Math.max(0, Math.min(255, Math.round(value)));
    });
  });
  return image;
}
