/** A condition as reproduced: mean and standard deviation over so many draws. */
export interface Row {
  readonly condition: string;
  readonly count: number;
  readonly mean: number;
  readonly sd: number;
}

/** A measurement at one value of what was varied. */
export interface Point extends Row {
  readonly at: number;
}

/** The points of the conditions called `<name>-<number>`, by rising number. */
export function pointsOf(rows: readonly Row[], name: string): readonly Point[] {
  return rows
    .filter(({ condition }) => condition.startsWith(`${name}-`))
    .map((row) => ({ ...row, at: Number(row.condition.slice(name.length + 1)) }))
    .sort((a, b) => a.at - b.at);
}

/** The same as the line and band of a chart. */
export const lineOf = (points: readonly Pick<Point, 'at' | 'mean' | 'sd'>[]) => ({
  points: points.map(({ at, mean }) => [at, mean] as const),
  band: points.map(({ at, mean, sd }) => [at, mean - sd, mean + sd] as const),
  dots: true,
});
