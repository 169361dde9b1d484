import type { Random } from '../random.ts';
import type { Allograph, Stroke } from './allograph.ts';
import { bell, between, choose } from './draws.ts';
import { FIVE_TO_NINE } from './skeletons-high.ts';
import { ZERO_TO_FOUR } from './skeletons-low.ts';
import { addStroke, type Trace } from './trace.ts';

const CLASSES: readonly (readonly Allograph[])[] = [...ZERO_TO_FOUR, ...FIVE_TO_NINE];

/** Writes a digit once: an allograph, a pose of it, a hand's unsteadiness and slant. The trace's scale and place are left open. */
export function writeDigit(label: number, random: Random, trace: Trace): void {
  trace.length = 0;
  for (const stroke of posed(choose(random, CLASSES[label]), random)) addStroke(trace, stroke);
  bend(trace, random);
  lean(trace, label, random);
}

/** Strokes somewhere between two poses (or a little beyond), every control point moved a little. */
function posed({ poses }: Allograph, random: Random): Stroke[] {
  const from = poses[random.below(poses.length)];
  const to = poses[random.below(poses.length)];
  const t = between(random, -0.2, 1.2);
  return from.map((stroke, s) => {
    const points: number[] = [];
    const [shiftX, shiftY] = s > 0 ? [0.06 * bell(random), 0.06 * bell(random)] : [0, 0];
    for (let i = 0; i < stroke.length; i += 2) {
      // A corner is one point given twice: it has to stay one.
      if (i > 0 && stroke[i] === stroke[i - 2] && stroke[i + 1] === stroke[i - 1]) {
        points.push(points[i - 2], points[i - 1]);
        continue;
      }
      points.push(stroke[i] + t * (to[s][i] - stroke[i]) + shiftX + 0.07 * bell(random));
      points.push(stroke[i + 1] + t * (to[s][i + 1] - stroke[i + 1]) + shiftY + 0.07 * bell(random));
    }
    return points;
  });
}

/** A smooth distortion of the plane: quadratic and cubic terms about the digit's middle. */
function bend(trace: Trace, random: Random): void {
  const k = Array.from({ length: 10 }, () => 0.3 * bell(random));
  for (let i = 0; i < trace.length; i++) {
    const x = trace.x[i] - 0.45;
    const y = trace.y[i] - 0.5;
    trace.x[i] = x + k[0] * x * x + k[1] * x * y + k[2] * y * y + k[3] * y * y * y + k[4] * x * x * y;
    trace.y[i] = y + k[5] * x * x + k[6] * x * y + k[7] * y * y + k[8] * x * y * y + k[9] * x * x * x;
  }
}

/** Width, slant and rotation of the hand. Ones lean more and other digits vary more in width. */
function lean(trace: Trace, label: number, random: Random): void {
  const width = label === 1 ? 1 : between(random, 0.65, 1.15);
  const slant = label === 1 ? 0.3 + 0.75 * bell(random) : 0.15 + 0.6 * bell(random);
  const turn = 0.3 * bell(random);
  for (let i = 0; i < trace.length; i++) {
    const y = trace.y[i] + turn * trace.x[i];
    trace.x[i] = width * trace.x[i] - slant * trace.y[i] - turn * trace.y[i];
    trace.y[i] = y;
  }
}
