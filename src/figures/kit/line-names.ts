/** A line to be named: its points in per cent of the chart, from the left and from the top, ascending. */
export type Polyline = readonly (readonly [x: number, y: number])[];

/** Where a name stands, in per cent, and whether over its line or under it. */
export interface NamePlace {
  readonly x: number;
  readonly y: number;
  readonly above: boolean;
}

/** Half a name's width and its height, in per cent of a small chart. */
const REACH = 11;
const HEIGHT = 8;
const TRIES = [62, 50, 74, 38, 84, 26, 15] as const;

/**
 * Places for the lines' names: each beside its own line, where the others, the edges and the names placed before leave most
 * room; the first of equal places counts, which lies right of the middle.
 */
export function lineNames(lines: readonly Polyline[]): (NamePlace | undefined)[] {
  const taken: NamePlace[] = [];
  return lines.map((line, own) => {
    if (line.length < 2) return undefined;
    let best: { readonly place: NamePlace; readonly room: number } | undefined;
    for (const x of TRIES) {
      if (x > line[line.length - 1]![0]) continue;
      for (const above of [true, false]) {
        const [top, bottom] = span(line, x);
        const y = above ? top : bottom;
        const edge = above ? y : 100 - y;
        const others = lines.filter((_, i) => i !== own).map((other) => gap(other, x, y, above));
        const names = taken.map((place) => (Math.abs(place.x - x) < 2 * REACH ? between(place, { x, y, above }) : 100));
        const room = Math.min(HEIGHT * 2.2, edge, ...others, ...names);
        if (!best || room > best.room + 0.5) best = { place: { x, y, above }, room };
      }
    }
    if (best) taken.push(best.place);
    return best?.place;
  });
}

/** The highest and the lowest place of a line over the width of a name at x. */
function span(line: Polyline, x: number): readonly [top: number, bottom: number] {
  const inside = line.filter(([at]) => at > x - REACH && at < x + REACH).map(([, y]) => y);
  const ys = [...inside, valueAt(line, x - REACH), valueAt(line, x + REACH)];
  return [Math.min(...ys), Math.max(...ys)];
}

/** How far another line keeps from a name over or under y; negative where it runs through it. */
function gap(line: Polyline, x: number, y: number, above: boolean): number {
  if (line.length === 0) return 100;
  const [top, bottom] = span(line, x);
  if (above) return bottom <= y ? y - bottom : top >= y - HEIGHT ? 100 : -(Math.min(bottom, y) - top);
  return top >= y ? top - y : bottom <= y + HEIGHT ? 100 : -(bottom - Math.max(top, y));
}

const middle = ({ y, above }: NamePlace): number => (above ? y - HEIGHT / 2 : y + HEIGHT / 2);
const between = (a: NamePlace, b: NamePlace): number => 2 * (Math.abs(middle(a) - middle(b)) - HEIGHT);

/** A line's place at x; beyond its ends that of the end. */
export function valueAt(line: Polyline, x: number): number {
  const after = line.findIndex(([at]) => at >= x);
  if (after < 0) return line[line.length - 1]![1];
  if (after === 0) return line[0]![1];
  const [[x0, y0], [x1, y1]] = [line[after - 1]!, line[after]!];
  return y0 + ((x - x0) / (x1 - x0 || 1)) * (y1 - y0);
}
