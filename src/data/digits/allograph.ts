/** A pen stroke's control points, x and y in turn; a point given twice is a corner, elsewhere the pen runs smoothly. */
export type Stroke = readonly number[];

/** One way to write a digit: poses with the same strokes and points, between which each written digit lies somewhere. */
export interface Allograph {
  /** How often it is chosen, relative to its class's others. */
  readonly weight: number;
  readonly poses: readonly (readonly Stroke[])[];
}

/**
 * Reads poses written as `x,y x,y! x,y / x,y x,y`: hundredths of the digit's height, x to the right and y down, `!` after
 * a corner, `/` where the pen is lifted.
 */
export function allograph(weight: number, ...poses: string[]): Allograph {
  return { weight, poses: poses.map((pose) => pose.split(' / ').map(strokeFrom)) };
}

function strokeFrom(text: string): Stroke {
  return text.split(' ').flatMap((point) => {
    const corner = point.endsWith('!');
    const [x, y] = point.replace('!', '').split(',').map(Number);
    return corner ? [x / 100, y / 100, x / 100, y / 100] : [x / 100, y / 100];
  });
}
