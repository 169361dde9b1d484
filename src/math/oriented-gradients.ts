/** cos and sin of 0, 20, ... 180 degrees, written out: the functions' last digits are left to the engine. */
const COS = [
  1, 0.9396926207859084, 0.766044443118978, 0.5, 0.17364817766693036, -0.17364817766693036, -0.5, -0.766044443118978,
  -0.9396926207859084, -1,
] as const;
const SIN = [
  0, 0.3420201433256687, 0.6427876096865394, 0.8660254037844386, 0.984807753012208, 0.984807753012208,
  0.8660254037844386, 0.6427876096865394, 0.3420201433256687, 0,
] as const;

/** Orientations that a histogram tells apart: 0, 20, ... 160 degrees; a gradient and its opposite are one orientation. */
export const ORIENTATIONS = 9;
/** Cells a side of a block, and the most that one orientation may count in it. */
const BLOCK = 2;
const CLIP = 0.2;
/** Of one grey level: a flat block stays dark instead of being blown up. */
const FLOOR = 1;

/** How many numbers `orientedGradients` gives for a picture of that size. */
export function orientedGradientsSize(height: number, width: number, cell: number): number {
  const blocks = (side: number): number => Math.max(0, Math.floor(side / cell) - BLOCK + 1);
  return blocks(height) * blocks(width) * BLOCK * BLOCK * ORIENTATIONS;
}

/**
 * Histograms of oriented gradients (Dalal and Triggs 2005) of a grey picture (height x width, row by row, 0 to 255): central
 * differences, 9 unsigned orientations a cell of `cell` x `cell` pixels with linear shares between neighbouring cells and
 * orientations, overlapping blocks of 2 x 2 cells of unit length, clipped at 0.2 and brought to unit length again. A gradient's
 * two shares are its components along the two nearest orientations, so that + - * / and sqrt are enough.
 */
export function orientedGradients(
  pixels: ArrayLike<number>,
  height: number,
  width: number,
  cell: number,
  out = new Float32Array(orientedGradientsSize(height, width, cell)),
): Float32Array {
  const [rows, columns] = [Math.floor(height / cell), Math.floor(width / cell)];
  const cells = cellHistograms(pixels, height, width, cell);
  let at = 0;
  for (let top = 0; top + BLOCK <= rows; top++) {
    for (let left = 0; left + BLOCK <= columns; left++) {
      const from = at;
      for (let y = top; y < top + BLOCK; y++) {
        for (let x = left; x < left + BLOCK; x++) {
          for (let k = 0; k < ORIENTATIONS; k++) out[at++] = cells[(y * columns + x) * ORIENTATIONS + k]!;
        }
      }
      normaliseBlock(out.subarray(from, at));
    }
  }
  return out;
}

/** rows x columns x 9: how much gradient of each orientation a cell has. */
function cellHistograms(pixels: ArrayLike<number>, height: number, width: number, cell: number): Float64Array {
  const [rows, columns] = [Math.floor(height / cell), Math.floor(width / cell)];
  const cells = new Float64Array(rows * columns * ORIENTATIONS);
  const pixel = (y: number, x: number): number =>
    pixels[Math.max(0, Math.min(height - 1, y)) * width + Math.max(0, Math.min(width - 1, x))]!;
  const add = (row: number, column: number, k: number, amount: number): void => {
    if (row < 0 || column < 0 || row >= rows || column >= columns) return;
    cells[(row * columns + column) * ORIENTATIONS + (k % ORIENTATIONS)]! += amount;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dx = pixel(y, x + 1) - pixel(y, x - 1);
      const dy = pixel(y + 1, x) - pixel(y - 1, x);
      if (dx === 0 && dy === 0) continue;
      const [k, first, second] = orientation(dx, dy);
      const [v, u] = [(y + 0.5) / cell - 0.5, (x + 0.5) / cell - 0.5];
      const [row, column] = [Math.floor(v), Math.floor(u)];
      for (const [r, share] of [[row, row + 1 - v] as const, [row + 1, v - row] as const]) {
        add(r, column, k, share * (column + 1 - u) * first);
        add(r, column, k + 1, share * (column + 1 - u) * second);
        add(r, column + 1, k, share * (u - column) * first);
        add(r, column + 1, k + 1, share * (u - column) * second);
      }
    }
  }
  return cells;
}

/** The gradient as `first` along orientation k and `second` along k + 1, neither negative. */
function orientation(dx: number, dy: number): [k: number, first: number, second: number] {
  const sign = dy < 0 || (dy === 0 && dx < 0) ? -1 : 1;
  const [x, y] = [sign * dx, sign * dy];
  const left = (k: number): number => COS[k]! * y - SIN[k]! * x;
  let k = 0;
  while (k < ORIENTATIONS - 1 && left(k + 1) >= 0) k++;
  return [k, Math.max(0, -left(k + 1)) / SIN[1], Math.max(0, left(k)) / SIN[1]];
}

function normaliseBlock(block: Float32Array): void {
  scaleToUnit(block, FLOOR);
  for (let i = 0; i < block.length; i++) block[i] = Math.min(CLIP, block[i]!);
  scaleToUnit(block, 1e-6);
}

function scaleToUnit(values: Float32Array, floor: number): void {
  let squares = floor * floor;
  for (const value of values) squares += value * value;
  const length = Math.sqrt(squares);
  for (let i = 0; i < values.length; i++) values[i]! /= length;
}
