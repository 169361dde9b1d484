import drawn3Chance from 'reproduced:resample/drawn.chance.3';
import drawn1 from 'reproduced:resample/drawn.own.1';
import drawn2 from 'reproduced:resample/drawn.own.2';
import drawn3 from 'reproduced:resample/drawn.own.3';
import drawn3Refitted from 'reproduced:resample/drawn.refitted.3';
import drawn3Unaligned from 'reproduced:resample/drawn.unaligned.3';
import fewKept1 from 'reproduced:resample/few.kept.1';
import fewKept2 from 'reproduced:resample/few.kept.2';
import fewKept3 from 'reproduced:resample/few.kept.3';
import fewRandom1 from 'reproduced:resample/few.random.1';
import fewRandom2 from 'reproduced:resample/few.random.2';
import fewRandom3 from 'reproduced:resample/few.random.3';
import fewScratch from 'reproduced:resample/few.scratch';
import manyKept1 from 'reproduced:resample/many.kept.1';
import manyKept2 from 'reproduced:resample/many.kept.2';
import manyKept3 from 'reproduced:resample/many.kept.3';
import manyRandom1 from 'reproduced:resample/many.random.1';
import manyRandom2 from 'reproduced:resample/many.random.2';
import manyRandom3 from 'reproduced:resample/many.random.3';
import manyScratch from 'reproduced:resample/many.scratch';
import trained from 'reproduced:resample/trained';
import type { Origin, SampleName } from '../../experiments/resample/frame.ts';

/** One measurement of one condition, one value a seed. */
export interface Row {
  readonly condition: string;
  readonly values: readonly number[];
}
type Rows = readonly Row[];

const KEPT: Readonly<Record<SampleName, Readonly<Record<Origin, readonly Rows[]>>>> = {
  few: {
    kept: [fewScratch, fewKept1, fewKept2, fewKept3],
    random: [fewScratch, fewRandom1, fewRandom2, fewRandom3],
  },
  many: {
    kept: [manyScratch, manyKept1, manyKept2, manyKept3],
    random: [manyScratch, manyRandom1, manyRandom2, manyRandom3],
  },
};
const OWN: readonly Rows[] = [trained, drawn1, drawn2, drawn3];

/** By width, with all three layers drawn. */
export const ALL_DRAWN = {
  trained,
  refitted: drawn3Refitted,
  own: drawn3,
  chance: drawn3Chance,
  unaligned: drawn3Unaligned,
} as const;

const valuesOf = (rows: Rows | undefined, condition: string): readonly number[] =>
  rows?.find((row) => row.condition === condition)?.values ?? [];

/** What the seeds read with so many layers drawn and realigned. */
export const drawnBySeed = (condition: string, layers: number): readonly number[] => valuesOf(OWN[layers], condition);

/** What the seeds read of another task with so many first layers that stay as they are. */
export const keptBySeed = (condition: string, sample: SampleName, origin: Origin, layers: number): readonly number[] =>
  valuesOf(KEPT[sample][origin][layers], condition);

/** The words that say over how many seeds the numbers of a view are, which need not be equally many for all of them. */
export function noteOn(seeds: readonly number[]): [key: string, values: Readonly<Record<string, number>>] {
  const [least, most] = [Math.min(...seeds), Math.max(...seeds)];
  return least === most ? ['note', { count: most }] : ['mixed', { least, most }];
}
