const SIDE = 32;

/** Rows are the cosines of a discrete cosine transform (DCT-II), each of length 1. */
const COSINES = Array.from({ length: SIDE }, (_, k) =>
  Float32Array.from(
    { length: SIDE },
    (_, i) => Math.sqrt((k === 0 ? 1 : 2) / SIDE) * Math.cos((Math.PI * k * (i + 0.5)) / SIDE),
  ),
);

/** How red, green and blue go together in photographs: the usual factor of their covariance (Olah et al., 2017). */
const COLOURS = [
  [0.26, 0.09, 0.02],
  [0.27, 0, -0.05],
  [0.27, -0.09, 0.03],
] as const;

/** `COLOURS` times its transpose, the largest entry 1. */
const TOGETHER = COLOURS.map((a) => COLOURS.map((b) => (a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / 0.0784));

/**
 * A gradient as a picture of waves would follow it: each wave moves by 1 / frequency squared, as strongly as photographs
 * have it, and the colours, where there are three, move together as theirs do. The optima are the same; the way there is
 * another.
 */
export function alongWaves(gradient: Float32Array): Float32Array {
  const moved = new Float32Array(gradient.length);
  const channels = gradient.length / (SIDE * SIDE);
  for (let colour = 0; colour < channels; colour++) {
    const plane = new Float32Array(SIDE * SIDE);
    for (let i = 0; i < plane.length; i++) plane[i] = gradient[channels * i + colour]!;
    const waves = turned(plane, false);
    for (let u = 0; u < SIDE; u++)
      for (let v = 0; v < SIDE; v++) waves[u * SIDE + v]! /= Math.max(1, Math.hypot(u, v)) ** 2;
    const smooth = turned(waves, true);
    for (let i = 0; i < smooth.length; i++)
      for (let to = 0; to < channels; to++)
        moved[channels * i + to]! += (channels === 1 ? 1 : TOGETHER[to]![colour]!) * smooth[i]!;
  }
  return moved;
}

/** Rows and columns as sums of cosines, or back. */
function turned(plane: Float32Array, back: boolean): Float32Array {
  const rows = new Float32Array(plane.length);
  const all = new Float32Array(plane.length);
  for (let i = 0; i < SIDE; i++)
    for (let k = 0; k < SIDE; k++) {
      let sum = 0;
      for (let j = 0; j < SIDE; j++) sum += plane[i * SIDE + j]! * (back ? COSINES[j]![k]! : COSINES[k]![j]!);
      rows[i * SIDE + k] = sum;
    }
  for (let j = 0; j < SIDE; j++)
    for (let k = 0; k < SIDE; k++) {
      let sum = 0;
      for (let i = 0; i < SIDE; i++) sum += rows[i * SIDE + j]! * (back ? COSINES[i]![k]! : COSINES[k]![i]!);
      all[k * SIDE + j] = sum;
    }
  return all;
}
