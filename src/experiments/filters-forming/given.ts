/** Filters of the first layer, and the side of each. */
export const FILTERS = 12;
export const SIDE = 7;

/** Filters that people have written down. */
export type Given = 'sobel' | 'gabor' | 'blob';

/** A shape in space from where its place lies: x to the right, y downwards, in pixels from the middle. */
type Shape = (x: number, y: number) => number;

/** Light and dark, red against green, blue against yellow. */
const COLOURS: readonly (readonly number[])[] = [
  [1, 1, 1],
  [1, -1, 0],
  [-1, -1, 2],
];
/** As long as the usual random start is in the mean: variance 2 a weight over the fan-in, fan-in weights. */
const LENGTH = Math.SQRT2;

/** Seven binomial weights, and their slope: five of them against themselves two places on. */
const SMOOTH = [1, 6, 15, 20, 15, 6, 1] as const;
const SLOPE = [-1, -4, -5, 0, 5, 4, 1] as const;
const middle = (SIDE - 1) / 2;

/** Sobel's slope, for seven pixels as for three: binomial along the edge, its difference across; turned as slopes can be. */
const sobel =
  (angle: number): Shape =>
  (x, y) => {
    const [column, row] = [x + middle, y + middle];
    return Math.cos(angle) * SMOOTH[row]! * SLOPE[column]! + Math.sin(angle) * SLOPE[row]! * SMOOTH[column]!;
  };

/** A wave of five pixels under a Gaussian of 1.8. */
const gabor =
  (angle: number, phase: number): Shape =>
  (x, y) =>
    Math.exp(-(x * x + y * y) / (2 * 1.8 ** 2)) *
    Math.cos((2 * Math.PI * (x * Math.cos(angle) + y * Math.sin(angle))) / 5 + phase);

/** A round spot, bright or dark, alone or with a surround of the other sign that makes up for it. */
const blob =
  (spread: number, sign: number, surround: boolean): Shape =>
  (x, y) => {
    const spot = (width: number): number => Math.exp(-(x * x + y * y) / (2 * width * width)) / (width * width);
    return sign * (spot(spread) - (surround ? spot(1.6 * spread) : 0));
  };

const turns = (count: number, whole: number): number[] => Array.from({ length: count }, (_, i) => (whole * i) / count);
const both = [1, -1];

/** Twelve grey shapes, or four for each of three pairs of colours. */
const SHAPES: Readonly<Record<Given, Readonly<Record<1 | 3, readonly (readonly Shape[])[]>>>> = {
  sobel: {
    1: [turns(FILTERS, 2 * Math.PI).map(sobel)],
    3: COLOURS.map(() => turns(4, 2 * Math.PI).map(sobel)),
  },
  gabor: {
    1: [turns(3, 2 * Math.PI).flatMap((phase) => turns(4, Math.PI).map((angle) => gabor(angle, phase)))],
    3: [Math.PI / 2, 0, 0].map((phase) => turns(4, Math.PI).map((angle) => gabor(angle, phase))),
  },
  blob: {
    1: [[0.8, 1.3, 2].flatMap((spread) => both.flatMap((sign) => [true, false].map((s) => blob(spread, sign, s))))],
    3: COLOURS.map((_, colour) => [0.9, 1.7].flatMap((spread) => both.map((sign) => blob(spread, sign, colour === 0)))),
  },
};

/** Twelve given filters as a convolution has them, [7, 7, channels, 12], each of the length that random ones have. */
export function givenFilters(kind: Given, channels: 1 | 3): Float32Array {
  const filters = SHAPES[kind][channels].flatMap((shapes, colour) =>
    shapes.map((shape) =>
      ofLength(
        Array.from({ length: SIDE ** 2 * channels }, (_, i) => {
          const place = Math.floor(i / channels);
          const value = shape((place % SIDE) - middle, Math.floor(place / SIDE) - middle);
          return channels === 1 ? value : value * COLOURS[colour]![i % channels]!;
        }),
      ),
    ),
  );
  return Float32Array.from({ length: filters.length * filters[0]!.length }, (_, i) => {
    return filters[i % FILTERS]![Math.floor(i / FILTERS)]!;
  });
}

function ofLength(filter: readonly number[]): number[] {
  const length = Math.sqrt(filter.reduce((sum, weight) => sum + weight * weight, 0));
  return filter.map((weight) => (weight * LENGTH) / length);
}
