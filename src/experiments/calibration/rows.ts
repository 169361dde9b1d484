import type { Band, Calibration } from '../../math/calibration.ts';
import type { CalibratedShape, CalibrationCell } from '../../math/calibration-table.ts';
import type { KnownPopulation } from '../../math/known-populations.ts';

/** What a row's numbers are, in their order. */
export const COLUMNS = [
  'index',
  'directions',
  'strength',
  'decay',
  'trueRank',
  'none',
  'read.directions',
  'read.strength',
  'read.participation',
  'read.rank',
  'read.theory',
  'same.low',
  'same.median',
  'same.high',
  'unrelated.low',
  'unrelated.median',
  'unrelated.high',
  'meanRank.low',
  'meanRank.median',
  'meanRank.high',
] as const;

/** Numbers by column; `null` for what too few pairs have. */
export type Row = readonly (number | null)[];

/** `models/calibration/table.json`. */
export interface CalibrationTable {
  readonly command: string;
  readonly seed: number;
  /** Simulated in every cell. */
  readonly pairs: number;
  readonly columns: readonly string[];
  readonly shapes: readonly {
    readonly neurons: number;
    readonly dimension: number;
    /** Of the last cell that was finished. */
    readonly commit: string;
    readonly date: string;
    /** Of processor time, all cells together. */
    readonly seconds: number;
    readonly cells: readonly Row[];
  }[];
}

const rounded = (value: number | null | undefined): number | null => (value == null ? null : Number(value.toFixed(4)));

/** A finished cell as a row. */
export function rowOf(cell: KnownPopulation, found: Calibration): Row {
  const { reading, same, unrelated, meanRank } = found;
  const known = [cell.index, cell.directions, cell.strength, cell.decay, found.trueRank, found.none];
  const read = [reading?.directions, reading?.strength, reading?.participation, reading?.rank, reading?.theory];
  const bands = [same, unrelated, meanRank].flatMap((band) => band ?? [undefined, undefined, undefined]);
  return [...known, ...read, ...bands].map(rounded);
}

/** The table as `bandFor` takes it: cells in which pairs have an S at all. */
export function shapesOf({ shapes }: CalibrationTable): CalibratedShape[] {
  return shapes.map(({ neurons, dimension, cells }) => ({ neurons, dimension, cells: cells.flatMap(cellOf) }));
}

function cellOf(row: Row): CalibrationCell[] {
  const at = (name: (typeof COLUMNS)[number]): number => row[COLUMNS.indexOf(name)]!;
  if (row.includes(null)) return [];
  const band = (name: 'same' | 'unrelated' | 'meanRank'): Band => [
    at(`${name}.low`),
    at(`${name}.median`),
    at(`${name}.high`),
  ];
  const reading = {
    directions: at('read.directions'),
    strength: at('read.strength'),
    participation: at('read.participation'),
    rank: at('read.rank'),
    theory: at('read.theory'),
  };
  return [
    { reading, same: band('same'), unrelated: band('unrelated'), meanRank: band('meanRank'), trueRank: at('trueRank') },
  ];
}
