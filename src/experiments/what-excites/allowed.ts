/** Which pictures are allowed: of no more than a length, or with every number from -1 (black) to 1 (white). */
export type Allowed = 'ball' | 'box';

/** The root mean square of the numbers, over those that can move the unit, at the ball's edge. */
export const RMS = 0.5;

/** The nearest allowed picture, in place. `count`: numbers of the input that can move what is asked for. */
export function allow(x: Float32Array, allowed: Allowed, count: number): Float32Array {
  if (allowed === 'box') {
    for (let i = 0; i < x.length; i++) x[i] = Math.max(-1, Math.min(1, x[i]!));
    return x;
  }
  const most = RMS * Math.sqrt(count);
  const length = lengthOf(x);
  if (length > most) for (let i = 0; i < x.length; i++) x[i]! *= most / length;
  return x;
}

export function lengthOf(x: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * x[i]!;
  return Math.sqrt(sum);
}

/** The cosine of the angle between two pictures. */
export function cosineOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum / (lengthOf(a) * lengthOf(b) || 1);
}

/** How many of these pictures differ: each counts that has a cosine below `alike` with all that were counted. */
export function distinct(pictures: readonly ArrayLike<number>[], alike = 0.9): number {
  const counted: ArrayLike<number>[] = [];
  for (const one of pictures) if (counted.every((other) => cosineOf(one, other) < alike)) counted.push(one);
  return counted.length;
}
