import type { Random } from '../random.ts';
import type { Allograph, Stroke } from './allograph.ts';
import { bell, between, choose } from './draws.ts';
import { FIVE_TO_NINE } from './skeletons-high.ts';
import { ZERO_TO_FOUR } from './skeletons-low.ts';
import { addStroke, type Trace } from './trace.ts';

const CLASSES: readonly (readonly Allograph[])[] = [...ZERO_TO_FOUR, ...FIVE_TO_NINE];

/** Writes a digit once: an allograph, a pose of it, a hand's unsteadiness, bend and slant. The trace's scale and place are left open. */
export function writeDigit(label: number, random: Random, trace: Trace): void {
  trace.length = 0;
  const strokes = posed(choose(random, CLASSES[label]), random);
  bend(strokes, random);
  lean(strokes, random);
  for (const stroke of strokes) addStroke(trace, stroke);
}

/** Strokes somewhere between two poses (or a little beyond), every control point moved a little, together with its neighbours. */
function posed({ poses }: Allograph, random: Random): number[][] {
  const from = poses[random.below(poses.length)];
  const to = poses[random.below(poses.length)];
  const t = between(random, -0.15, 1.15);
  // Some hands are steadier than others.
  const unsteady = between(random, 0.05, 0.3);
  return from.map((stroke: Stroke, s) => {
    const points: number[] = [];
    const shiftX = s > 0 ? 0.1 * bell(random) : 0;
    const shiftY = s > 0 ? 0.1 * bell(random) : 0;
    let awayX = 0;
    let awayY = 0;
    for (let i = 0; i < stroke.length; i += 2) {
      // A corner is one point given twice: it has to stay one.
      if (i > 0 && stroke[i] === stroke[i - 2] && stroke[i + 1] === stroke[i - 1]) {
        points.push(points[i - 2], points[i - 1]);
        continue;
      }
      awayX = 0.3 * awayX + unsteady * bell(random);
      awayY = 0.3 * awayY + unsteady * bell(random);
      points.push(stroke[i] + t * (to[s][i] - stroke[i]) + shiftX + awayX);
      points.push(stroke[i + 1] + t * (to[s][i + 1] - stroke[i + 1]) + shiftY + awayY);
    }
    return points;
  });
}

/** A smooth distortion of the plane about the digit's middle: quadratic and cubic terms; parts grow and shrink together. */
function bend(strokes: number[][], random: Random): void {
  const k = Array.from({ length: 10 }, () => 0.8 * bell(random));
  // The upper part broader or slimmer than the lower one, taller or flatter.
  k[1] += 0.4 * bell(random);
  k[7] += 0.3 * bell(random);
  for (const points of strokes) {
    for (let i = 0; i < points.length; i += 2) {
      const x = points[i] - 0.4;
      const y = points[i + 1] - 0.5;
      points[i] = x + k[0] * x * x + k[1] * x * y + k[2] * y * y + k[3] * y * y * y + k[4] * x * x * y;
      points[i + 1] = y + k[5] * x * x + k[6] * x * y + k[7] * y * y + k[8] * x * y * y + k[9] * x * x * x;
    }
  }
}

/** Width, slant and rotation of the hand, about those of the pose. */
function lean(strokes: number[][], random: Random): void {
  const width = between(random, 0.75, 1.25);
  const turn = 0.4 * bell(random);
  const shear = 0.7 * bell(random) + turn;
  for (const points of strokes) {
    for (let i = 0; i < points.length; i += 2) {
      const x = points[i];
      const y = points[i + 1];
      points[i] = width * x - shear * y;
      points[i + 1] = y + turn * x;
    }
  }
}
