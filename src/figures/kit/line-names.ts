/** Points of a line in per cent of the chart, from the left and from the top, ascending. */
export type Polyline = readonly (readonly [x: number, y: number])[];

/** A line to be named; an empty name needs no place. */
export interface NamedLine {
  readonly name: string;
  readonly points: Polyline;
}

/** Where a name stands, in per cent, and whether over its line or under it. */
export interface NamePlace {
  readonly x: number;
  readonly y: number;
  readonly above: boolean;
}

/** Half a letter's width in per cent of a small chart, where names have the least room, and a name's height in most charts. */
const LETTER = 1.75;
/** Half a letter's width in a chart of middling size: for the long name of a line that ends early. */
const NARROW = 1.15;
const HEIGHT = 7;
/** Right of the middle first. */
const TRIES = [62, 56, 50, 68, 74, 44, 80, 38, 86, 32, 26, 20, 14] as const;

/**
 * Places for the lines' names: each beside its own line, where the others, the edges and the names placed before leave most
 * room; the first of equal places counts, which lies right of the middle. None stands in the band that is `kept` for other
 * words (per cent from the top): one whose line does not leave it has no place. `height` is that of a name, in per cent: more
 * in a low chart.
 */
export function lineNames(
  lines: readonly NamedLine[],
  kept?: readonly [top: number, bottom: number],
  height = HEIGHT,
): (NamePlace | undefined)[] {
  const taken: (NamePlace & { readonly reach: number })[] = [];
  return lines.map(({ name, points }, own) => {
    if (name === '' || points.length < 2) return undefined;
    const [end] = points[points.length - 1]!;
    const reach = Math.min(LETTER * name.length, Math.max(NARROW * name.length, end / 2));
    let best: { readonly place: NamePlace; readonly room: number } | undefined;
    for (const x of TRIES) {
      if (x > end || x - reach < 0 || x + reach > 102) continue;
      for (const above of [true, false]) {
        const [top, bottom] = span(points, x, reach);
        const place = { x, y: above ? top : bottom, above };
        // Over the chart is a margin as high as a name; under it stand the words of the axis, worse than a line through one.
        const under = 100 - place.y - height;
        const edge = above ? place.y : Math.min(under, 5 * under);
        const others = lines.filter((_, i) => i !== own).map((other) => gap(other.points, place, reach, height));
        const names = taken.map((one) => (Math.abs(one.x - x) < one.reach + reach ? apart(one, place, height) : 100));
        const free = kept ? freeOf(kept, place, height) : 100;
        const room = Math.min(height * 2.2, edge, free, ...others, ...names);
        if (!best || room > best.room + 0.5) best = { place, room };
      }
    }
    if (!best || best.room < COVERED) return undefined;
    taken.push({ ...best.place, reach });
    return best.place;
  });
}

/** The highest and the lowest place of a line over the width of a name at x. */
function span(line: Polyline, x: number, reach: number): readonly [top: number, bottom: number] {
  const inside = line.filter(([at]) => at > x - reach && at < x + reach).map(([, y]) => y);
  const ys = [...inside, valueAt(line, x - reach), valueAt(line, x + reach)];
  return [Math.min(...ys), Math.max(...ys)];
}

/** Less room than this has only what lies in a band. */
const COVERED = -50;

/** How far a name keeps from a band; far below nothing inside it. */
function freeOf([top, bottom]: readonly [top: number, bottom: number], place: NamePlace, height: number): number {
  const from = topOf(place, height);
  const gap = Math.max(top - from - height, from - bottom);
  return gap < 0 ? gap - 100 : 100;
}

/** How far another line keeps from a name; negative, by how much, where it runs through it. */
function gap(line: Polyline, place: NamePlace, reach: number, height: number): number {
  if (line.length === 0) return 100;
  const [top, bottom] = span(line, place.x, reach);
  const from = topOf(place, height);
  const to = from + height;
  if (bottom <= from) return from - bottom;
  if (top >= to) return top - to;
  return Math.max(top, from) - Math.min(bottom, to) - 1;
}

const topOf = ({ y, above }: NamePlace, height: number): number => (above ? y - height : y);

/** How far two names keep from each other; where they meet, that is worse by far than a line through one. */
function apart(a: NamePlace, b: NamePlace, height: number): number {
  const gap = Math.abs(topOf(a, height) - topOf(b, height)) - height;
  return gap < 1 ? 4 * gap - 4 : gap;
}

/** A line's place at x; beyond its ends that of the end. */
export function valueAt(line: Polyline, x: number): number {
  const after = line.findIndex(([at]) => at >= x);
  if (after < 0) return line[line.length - 1]![1];
  if (after === 0) return line[0]![1];
  const [[x0, y0], [x1, y1]] = [line[after - 1]!, line[after]!];
  return y0 + ((x - x0) / (x1 - x0 || 1)) * (y1 - y0);
}
