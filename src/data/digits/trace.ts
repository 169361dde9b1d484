import type { Stroke } from './allograph.ts';

/** Points along a pen's way: `x` and `y` of each, and `lifted` where the pen came down anew (no ink from the point before). */
export interface Trace {
  length: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly lifted: Uint8Array;
}

const MOST_POINTS = 512;
/** Points on the curve between two control points. */
const STEPS = 5;

/** An empty trace; one is reused for image after image. */
export function createTrace(): Trace {
  return {
    length: 0,
    x: new Float64Array(MOST_POINTS),
    y: new Float64Array(MOST_POINTS),
    lifted: new Uint8Array(MOST_POINTS),
  };
}

/** Adds a stroke as a Catmull-Rom curve through its control points (doubled points are corners). */
export function addStroke(trace: Trace, stroke: Stroke): void {
  const last = stroke.length / 2 - 1;
  add(trace, stroke[0], stroke[1], 1);
  for (let i = 0; i < last; i++) {
    const [x1, y1, x2, y2] = [stroke[2 * i], stroke[2 * i + 1], stroke[2 * i + 2], stroke[2 * i + 3]];
    if (x1 === x2 && y1 === y2) continue;
    const before = i > 0 ? i - 1 : i;
    const after = i + 1 < last ? i + 2 : i + 1;
    const [tx1, ty1] = [(x2 - stroke[2 * before]) / 2, (y2 - stroke[2 * before + 1]) / 2];
    const [tx2, ty2] = [(stroke[2 * after] - x1) / 2, (stroke[2 * after + 1] - y1) / 2];
    for (let step = 1; step <= STEPS; step++) {
      const t = step / STEPS;
      const u = 1 - t;
      // Hermite's basis.
      const [h1, g1, h2, g2] = [(1 + 2 * t) * u * u, t * u * u, t * t * (3 - 2 * t), -t * t * u];
      add(trace, h1 * x1 + g1 * tx1 + h2 * x2 + g2 * tx2, h1 * y1 + g1 * ty1 + h2 * y2 + g2 * ty2, 0);
    }
  }
}

function add(trace: Trace, x: number, y: number, lifted: 0 | 1): void {
  const i = trace.length++;
  trace.x[i] = x;
  trace.y[i] = y;
  trace.lifted[i] = lifted;
}
