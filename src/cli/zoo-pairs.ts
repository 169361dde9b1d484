import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unpackFile } from '../engine/packed-file.ts';
import { type CalibrationTable, shapesOf } from '../experiments/calibration/rows.ts';
import { pairsOf } from '../experiments/universality/pairs.ts';
import type { ZooKind } from '../experiments/zoo/plan.ts';
import { holdsZoo, type ZooLayer, type ZooMember } from '../experiments/zoo/statistics.ts';
import { bandFor, type CalibratedShape } from '../math/calibration-table.ts';
import { meanAndSpread } from '../math/mean-and-spread.ts';

type Band = readonly [low: number, middle: number, high: number];

/** What the measured pairs of two kinds of networks say, layer by layer. */
export interface ZooPairs {
  /** S of every pair; of one without a learned direction in a layer there is none. */
  readonly similarity: readonly (readonly number[])[];
  /**
   * Between what S of two samples of one population lies that read like these pairs, in nine of ten samples, and in the
   * middle: the mean over the pairs. `null` where nothing is learned, and for a shape that the table of calibration lacks.
   */
  readonly oneLaw: readonly (Band | null)[];
}

/**
 * The same in few bytes: S in ten-thousandths, the smallest and then how much more each next is; bands in hundredths, as exact
 * as the simulation behind them.
 */
export type PackedPairs = readonly [similarity: ZooPairs['similarity'], oneLaw: ZooPairs['oneLaw']];

/** As much of `models/reproduction/universality.json` as is read. */
export interface ComparedPairs {
  readonly conditions: readonly {
    readonly condition: string;
    readonly params: Readonly<Record<string, string | number>>;
    readonly runs: readonly { readonly seed: number; readonly result: Readonly<Record<string, unknown>> }[];
  }[];
}

/** By condition: what was measured of the zoo's pairs, beside what calibration says of their spectra. */
export function zooPairs(
  { conditions }: ComparedPairs,
  networks: readonly ZooMember[],
  shapes: readonly CalibratedShape[],
): Readonly<Record<string, ZooPairs>> {
  const layersOf = (name: string) => networks.find((network) => network.name === name)?.end.layers ?? [];
  return Object.fromEntries(
    conditions
      .filter(({ runs }) => runs.length > 0)
      .map(({ condition, params, runs }) => {
        const all = pairsOf(params.first as ZooKind, params.second as ZooKind);
        const pairs = runs.map(({ seed }) => all[seed - 1]!.map(({ name }) => layersOf(name)));
        const similarity = DEPTHS.map((depth) =>
          runs.flatMap(({ result }) => {
            const value = result[`similarity.layer${depth}`];
            return typeof value === 'number' ? [value] : [];
          }),
        );
        const oneLaw = DEPTHS.map((depth) =>
          meanBand(pairs.map(([first, second]) => bandOf(first?.[depth - 1], second?.[depth - 1], shapes))),
        );
        return [condition, { similarity, oneLaw }];
      }),
  );
}

const DEPTHS = [1, 2, 3, 4, 5] as const;

function bandOf(first: ZooLayer | undefined, second: ZooLayer | undefined, shapes: readonly CalibratedShape[]) {
  if (!first || !second) return undefined;
  const { neurons, dimension } = first;
  return bandFor(shapes, { neurons, dimension, values: [first.values, second.values] })?.same;
}

function meanBand(bands: readonly (Band | undefined)[]): Band | null {
  const known = bands.filter((band) => band !== undefined);
  if (known.length === 0) return null;
  const mean = (place: 0 | 1 | 2): number => meanAndSpread(known.map((band) => band[place])).mean;
  return [mean(0), mean(1), mean(2)];
}

export function packed({ similarity, oneLaw }: ZooPairs): PackedPairs {
  const whole = (value: number, units: number): number => Math.round(value * units);
  const differences = (values: readonly number[]): number[] => {
    const sorted = values.map((value) => whole(value, 10_000)).sort((a, b) => a - b);
    return sorted.map((value, i) => value - (sorted[i - 1] ?? 0));
  };
  const hundredths = (band: Band | null): Band | null =>
    band && [whole(band[0], 100), whole(band[1], 100), whole(band[2], 100)];
  return [similarity.map(differences), oneLaw.map(hundredths)];
}

const models = resolve(import.meta.dirname, '../../models');

/**
 * The module behind `pairs:universality`: as the reproduction, the zoo and the table of calibration are now. A copy without
 * the zoo's spectra has no bands.
 */
export async function zooPairsModule(from = models): Promise<string> {
  const json = <T>(file: string): T => JSON.parse(readFileSync(resolve(from, file), 'utf8'));
  const statistics = resolve(from, 'zoo/statistics.bin.gz');
  const { networks } = existsSync(statistics)
    ? await unpackFile(readFileSync(statistics), statistics, holdsZoo)
    : { networks: [] };
  const shapes = shapesOf(json<CalibrationTable>('calibration/table.json'));
  const pairs = zooPairs(json<ComparedPairs>('reproduction/universality.json'), networks, shapes);
  const all = Object.entries(pairs).map(([condition, found]) => [condition, packed(found)]);
  return `export default ${JSON.stringify(Object.fromEntries(all))};`;
}
