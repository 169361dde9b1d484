/** Least distances of two dots in a row that are tried, in per cent of the width: from roomy to crowded. */
const ROOMS = [1.8, 1.5, 1.2, 0.9, 0.6] as const;

/**
 * Heights for dots so that none hides another: rows 0, 1, -1, 2, -2, ... from the middle, at most `rows` of them. `values`
 * in per cent of the width; the widest spacing at which all fit is taken, what does not fit even at the narrowest overlaps the dot that is farthest off.
 */
export function rowsOfDots(values: readonly number[], rows: number): number[] {
  const tries = ROOMS.map((room) => placeDots(values, room, rows));
  return (tries.find(({ crowded }) => !crowded) ?? tries[tries.length - 1]).placed;
}

function placeDots(values: readonly number[], room: number, rows: number) {
  const last = new Array<number>(rows).fill(Number.NEGATIVE_INFINITY);
  const placed = new Array<number>(values.length).fill(0);
  let crowded = false;
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  for (const i of order) {
    let row = last.findIndex((x) => values[i] - x >= room);
    if (row < 0) {
      crowded = true;
      row = last.indexOf(Math.min(...last));
    }
    last[row] = values[i];
    placed[i] = row % 2 ? (row + 1) / 2 : -row / 2 || 0;
  }
  return { placed, crowded };
}
