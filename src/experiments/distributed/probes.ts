import type { Random } from '../../data/random.ts';
import { ridgeRegression } from '../../math/ridge-regression.ts';
import type { Switched } from './frame.ts';
import { rightByClass } from './head.ts';
import { type Points, separations, unit } from './points.ts';

/** How many units or directions a readout has. */
const SIZES = [1, 2, 4, 8, 16, 32] as const;
/** Draws a size, for what is random. */
const DRAWS = 3;
const PENALTY = 1e-3;

/**
 * How well a linear readout, least squares to ten classes, tells new points by n numbers of a layer: of n units drawn at
 * random, of the n that tell some class best apart, and of n random directions. The last size is the whole layer.
 */
export function probesOf(train: Points, test: Points, random: Random): Switched['probes'] {
  const { size } = train;
  const all = [...Array(size).keys()];
  const n = [...SIZES, size];
  const score = separations(train);
  const best = (unit: number): number => Math.max(...Array.from({ length: 10 }, (_, c) => score[c * size + unit]!));
  const ranked = [...all].sort((a, b) => best(b) - best(a));
  const axis = (chosen: readonly number[]) => chosen.map((j) => Float64Array.from(all, (i) => (i === j ? 1 : 0)));
  // All units, and as many directions, span the layer alike.
  const whole = readout(train, test, axis(all));
  const mean = (count: number, directions: () => readonly Float64Array[]): number =>
    count === size ? whole : average(DRAWS, () => readout(train, test, directions()));
  return {
    n,
    units: n.map((count) => mean(count, () => axis(random.shuffle([...all]).slice(0, count)))),
    best: n.map((count) => (count === size ? whole : readout(train, test, axis(ranked.slice(0, count))))),
    directions: n.map((count) =>
      mean(count, () => Array.from({ length: count }, () => unit(Float64Array.from(all, () => random.normal())))),
    ),
  };
}

const average = (count: number, draw: () => number): number =>
  Array.from({ length: count }, draw).reduce((sum, value) => sum + value / count, 0);

function readout(train: Points, test: Points, directions: readonly Float64Array[]): number {
  const targets = Float32Array.from({ length: 10 * train.count }, (_, i) =>
    train.labels[Math.floor(i / 10)] === i % 10 ? 1 : 0,
  );
  const { weights, biases } = ridgeRegression(along(train, directions), targets, train.count, PENALTY);
  const x = along(test, directions);
  const scores = Float64Array.from({ length: 10 * test.count }, (_, i) => {
    const from = Math.floor(i / 10) * directions.length;
    let sum = biases[i % 10]!;
    for (let k = 0; k < directions.length; k++) sum += x[from + k]! * weights[10 * k + (i % 10)]!;
    return sum;
  });
  return rightByClass(scores, test.labels).reduce((sum, right) => sum + right, 0) / test.count;
}

/** Every point's shares of directions: count x directions. */
function along({ count, size, values }: Points, directions: readonly Float64Array[]): Float64Array {
  const width = directions.length;
  const out = new Float64Array(count * width);
  for (const [k, direction] of directions.entries())
    for (const [j, part] of direction.entries())
      if (part !== 0) for (let i = 0; i < count; i++) out[i * width + k]! += part * values[i * size + j]!;
  return out;
}
