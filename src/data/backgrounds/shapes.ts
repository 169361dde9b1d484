import type { Random } from '../random.ts';

/** A direction in the plane, anywhere in a half circle: a point of the rational parametrisation, so that no engine's sine takes part. */
export function direction(random: Random): readonly [x: number, y: number] {
  const t = 2 * random.uniform() - 1;
  const d = 1 + t * t;
  return [(1 - t * t) / d, (2 * t) / d];
}

/** A smooth wave of period 1 between -1 and 1, made of parabolas: within 0.06 of a sine. */
export function wave(t: number): number {
  const u = t - Math.floor(t);
  return u < 0.5 ? 16 * u * (0.5 - u) : 16 * (u - 0.5) * (u - 1);
}

/** From 0 to 1 and back over a period of 1, in straight lines. */
export function ramp(t: number): number {
  const u = t - Math.floor(t);
  return u < 0.5 ? 2 * u : 2 - 2 * u;
}

/** Smooth noise: random values on a lattice `cell` pixels wide, blended between its points. side x side values about 0. */
export function smoothNoise(random: Random, side: number, cell: number): Float32Array {
  const across = Math.ceil(side / cell) + 2;
  const lattice = Float32Array.from({ length: across * across }, () => 2 * random.uniform() - 1);
  const [offX, offY] = [random.uniform(), random.uniform()];
  const values = new Float32Array(side * side);
  for (let y = 0; y < side; y++) {
    const v = y / cell + offY;
    const row = Math.floor(v);
    const b = ease(v - row);
    for (let x = 0; x < side; x++) {
      const u = x / cell + offX;
      const column = Math.floor(u);
      const a = ease(u - column);
      const at = row * across + column;
      const above = lattice[at]! + a * (lattice[at + 1]! - lattice[at]!);
      const below = lattice[at + across]! + a * (lattice[at + across + 1]! - lattice[at + across]!);
      values[y * side + x] = above + b * (below - above);
    }
  }
  return values;
}

const ease = (t: number): number => t * t * (3 - 2 * t);

/** Paints a disc over what is there. */
export function disc(values: Float32Array, side: number, x: number, y: number, radius: number, grey: number): void {
  for (let j = Math.max(0, Math.ceil(y - radius)); j <= Math.min(side - 1, y + radius); j++) {
    for (let i = Math.max(0, Math.ceil(x - radius)); i <= Math.min(side - 1, x + radius); i++) {
      if ((i - x) * (i - x) + (j - y) * (j - y) <= radius * radius) values[j * side + i] = grey;
    }
  }
}

/** Values of a function of place, row by row. */
export function everywhere(side: number, at: (x: number, y: number) => number): Float32Array {
  const values = new Float32Array(side * side);
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) values[y * side + x] = at(x, y);
  return values;
}
