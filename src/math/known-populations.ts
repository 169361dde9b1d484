/** A population to simulate: strengths fall from the first direction to the last. */
export interface KnownPopulation {
  readonly neurons: number;
  readonly dimension: number;
  /** Its number within the shape. */
  readonly index: number;
  readonly directions: number;
  /** Mean strength theta, in units of the weakest that shows in a sample, sqrt(dimension / neurons). */
  readonly strength: number;
  /** What exceeds that unit falls as rank^-decay. */
  readonly decay: number;
}

const CELLS = 48;
const STRENGTHS = [1.3, 80] as const;
const MOST_DECAY = 2;
/** Powers of this real root of x^4 = x + 1 spread points over a cube more evenly than chance (Roberts 2018). */
const ROOT = 1.2207440846057596;

/** 48 populations a shape, from one direction to twice as many as neurons (or all there are), from faint to overwhelming. */
export function populationsOf(neurons: number, dimension: number): KnownPopulation[] {
  const most = Math.min(dimension, 2 * neurons);
  return Array.from({ length: CELLS }, (_, index) => {
    const [u, v, w] = [1, 2, 3].map((power) => (0.5 + (index + 1) / ROOT ** power) % 1) as [number, number, number];
    return {
      neurons,
      dimension,
      index,
      directions: Math.round(most ** u),
      strength: STRENGTHS[0] * (STRENGTHS[1] / STRENGTHS[0]) ** v,
      decay: MOST_DECAY * w,
    };
  });
}

/** The strengths theta of a cell's population, largest first: none below what shows in a sample. */
export function strengthsOf({ neurons, dimension, directions, strength, decay }: KnownPopulation): Float64Array {
  const falling = Float64Array.from({ length: directions }, (_, k) => (k + 1) ** -decay);
  const mean = falling.reduce((sum, value) => sum + value, 0) / directions;
  const unit = Math.sqrt(dimension / neurons);
  return falling.map((value) => unit * (1 + ((strength - 1) * value) / mean));
}
