import type { DataName, Split } from '../../data/images.ts';
import { BEST, type KeptName, type KeptNetwork, type LayersTables, type OnSet } from './tables.ts';

/** Training pictures in one file beside a set's shards: the favourites of neighbouring units of one layer. */
export interface ExemplarSheet {
  /** Named after what it holds, so that no other list of pictures can be taken for it. */
  readonly file: string;
  readonly split: Split;
  /** Which pictures of the split, in the file's order; each once. */
  readonly indices: readonly number[];
}

/** Units whose favourites share a file, so that it has some 50 to 100 kB: a digit weighs a tenth of a photograph. */
const UNITS_OF: Partial<Record<DataName, number>> = { mnist: 40, 'cifar-10': 8 };

/** Where the favourites of a unit lie, layer and unit counted from 0; undefined for a generated set, which needs no file. */
export function sheetOf(name: KeptName, { data, best }: OnSet, stage: number, unit: number) {
  const units = UNITS_OF[data];
  if (!units) return undefined;
  const group = Math.floor(unit / units);
  const span = units * BEST;
  const indices = [...new Set(best[stage]!.picture.subarray(group * span, (group + 1) * span))];
  const file = `exemplars-${name}-${stage + 1}-${group + 1}-${hashOf(indices)}.gz`;
  return { file, indices };
}

/** Every sheet of a set. */
export function sheetsOf({ networks }: LayersTables, data: DataName): ExemplarSheet[] {
  return networks.flatMap(({ name, sets }: KeptNetwork) =>
    sets
      .filter((on) => on.data === data)
      .flatMap((on) =>
        on.best.flatMap(({ picture }, stage) =>
          Array.from({ length: Math.ceil(picture.length / BEST / (UNITS_OF[data] ?? Infinity)) }, (_, group) => ({
            ...sheetOf(name, on, stage, group * UNITS_OF[data]!)!,
            split: on.split,
          })),
        ),
      ),
  );
}

/** What these make in their order, as a short number. */
const hashOf = (numbers: readonly number[]): number =>
  numbers.reduce((hash, number) => (31 * hash + number) % 999_999_937, 7);

/** One picture that excites a unit, and where in its map. */
export interface Exemplar {
  /** Which picture of the split that was searched. */
  readonly index: number;
  readonly label: number;
  readonly place: number;
  readonly value: number;
}

/** The favourites of a unit among what was searched, the strongest first. Layer and unit counted from 0. */
export function exemplarsOf({ best }: OnSet, stage: number, unit: number): Exemplar[] {
  const { picture, label, place, value } = best[stage]!;
  return Array.from({ length: BEST }, (_, n) => {
    const at = unit * BEST + n;
    return { index: picture[at]!, label: label[at]!, place: place[at]!, value: value[at]! };
  });
}
