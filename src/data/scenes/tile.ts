import { createRandom } from '../random.ts';

/** Side of a tile of noise: a power of two, so that places wrap by a mask. */
export const TILE = 128;

const tiles = new Map<number, Float32Array>();

/**
 * A tile of fractal noise that goes on across its edges: TILE x TILE values of mean 0 and standard deviation 1. Every
 * octave has the same strength, so that power falls as 1/f^2, as in photographs. There are endlessly many, by number.
 */
export function fractalTile(number: number): Float32Array {
  const kept = tiles.get(number);
  if (kept) return kept;
  const random = createRandom(number, 'scenes/tile');
  const values = new Float32Array(TILE * TILE);
  for (let cell = TILE / 4; cell >= 1; cell /= 2) addOctave(values, cell, random.uniform);
  let [sum, squares] = [0, 0];
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / values.length;
  const std = Math.sqrt(squares / values.length - mean * mean);
  for (let i = 0; i < values.length; i++) values[i] = (values[i] - mean) / std;
  tiles.set(number, values);
  return values;
}

/** Adds random values on a lattice `cell` pixels wide, blended smoothly between its points. */
function addOctave(values: Float32Array, cell: number, uniform: () => number): void {
  const across = TILE / cell;
  const lattice = Float32Array.from({ length: across * across }, () => 2 * uniform() - 1);
  for (let y = 0; y < TILE; y++) {
    const row = Math.floor(y / cell);
    const b = ease(y / cell - row);
    const [above, below] = [row * across, ((row + 1) % across) * across];
    for (let x = 0; x < TILE; x++) {
      const column = Math.floor(x / cell);
      const next = (column + 1) % across;
      const a = ease(x / cell - column);
      const top = lattice[above + column] + a * (lattice[above + next] - lattice[above + column]);
      const bottom = lattice[below + column] + a * (lattice[below + next] - lattice[below + column]);
      values[y * TILE + x] += top + b * (bottom - top);
    }
  }
}

const ease = (t: number): number => t * t * (3 - 2 * t);
