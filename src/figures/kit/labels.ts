/**
 * Places for labels, as near to where they belong as they can be without standing closer than `least`: places and `length`
 * in one unit, answers in the order given, all between 0 and `length` where there is room.
 */
export function apart(places: readonly number[], least: number, length: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]!);
  const out = [...places];
  for (let k = 1; k < order.length; k++) {
    const [above, below] = [order[k - 1]!, order[k]!];
    out[below] = Math.max(out[below]!, out[above]! + least);
  }
  // What was pushed past the end comes back up, and pushes those above it.
  let limit = length;
  for (let k = order.length - 1; k >= 0; k--) {
    const i = order[k]!;
    out[i] = Math.min(out[i]!, limit);
    limit = out[i]! - least;
  }
  return out;
}

/** How much of the chart's width a name of a level takes, and how near above it nothing should run, in per cent. */
const NAME = { wide: 40, high: 12 } as const;

/**
 * The end at which a name above a level line has more room: where fewer points come close. Level and points in per cent of
 * the axes, from below and from the left; the left end where both are alike.
 */
export function freerEnd(level: number, points: readonly (readonly [x: number, y: number])[]): 'left' | 'right' {
  const close = points.filter(([, y]) => y > level - NAME.high / 2 && y < level + NAME.high);
  const left = close.filter(([x]) => x < NAME.wide).length;
  const right = close.filter(([x]) => x > 100 - NAME.wide).length;
  return right < left ? 'right' : 'left';
}
