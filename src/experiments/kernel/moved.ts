import { allSteps, type FeatureMap } from './answer.ts';
import { movedRight, type Picture } from './picture.ts';

/** What becomes of a layer's numbers when its picture moves. Numbers that the picture's left border touches are left out. */
export interface Moved {
  /** Pooled numbers that are above 0 before or after, and how many of them are exactly the same in the same place. */
  readonly above: number;
  readonly same: number;
  /** Length of the change over the length of what was there: of the rectified map, of every second number of it, of the pooled map. */
  readonly change: { readonly map: number; readonly picked: number; readonly pooled: number };
}

/** Moves the picture to the right by so many pixels. */
export function moved(picture: Picture, weights: readonly number[], by: number): Moved {
  const [before, after] = [picture, movedRight(picture, by)].map((each) => allSteps(each, weights));
  const border = Math.ceil(by / 2);
  let [above, same] = [0, 0];
  eachFrom(before!.pooled, border, (i) => {
    const [was, is] = [before!.pooled.values[i]!, after!.pooled.values[i]!];
    if (was > 0 || is > 0) above++;
    if (was > 0 && was === is) same++;
  });
  return {
    above,
    same,
    change: {
      map: changeOf(before!.positive, after!.positive, 2 * border),
      picked: changeOf(everySecond(before!.positive), everySecond(after!.positive), border),
      pooled: changeOf(before!.pooled, after!.pooled, border),
    },
  };
}

function changeOf(before: FeatureMap, after: FeatureMap, border: number): number {
  let [was, changed] = [0, 0];
  eachFrom(before, border, (i) => {
    was += before.values[i]! ** 2;
    changed += (after.values[i]! - before.values[i]!) ** 2;
  });
  return was > 0 ? Math.sqrt(changed / was) : 0;
}

/** What a stride of two keeps: the upper left one of every window. */
function everySecond({ width, height, values }: FeatureMap): FeatureMap {
  const [columns, rows] = [Math.floor(width / 2), Math.ceil(height / 2)];
  const kept = Float32Array.from(
    { length: columns * rows },
    (_, i) => values[Math.floor(i / columns) * 2 * width + (i % columns) * 2]!,
  );
  return { width: columns, height: rows, values: kept };
}

function eachFrom({ width, values }: FeatureMap, column: number, see: (index: number) => void): void {
  for (let i = 0; i < values.length; i++) if (i % width >= column) see(i);
}
