import type { Unit } from '../../experiments/training/result.ts';
import { meanAndSpread } from '../../figures/kit/statistics.ts';
import { type Words, write } from '../../shell/words.ts';
import type { Strip } from '../strip-layout.ts';
import { closeDomain } from '../strip-place.ts';
import type { ClassCondition } from './class-figure.ts';
import { besidePublished, type ClassGroup, publishedOf, trainingOf, whatOf, workOf } from './groups.ts';
import { measureWords } from './measure-words.ts';

/** Mean and sample standard deviation of some runs, in the unit that is printed. */
export interface Spread {
  readonly n: number;
  readonly mean: number;
  /** 0 for a single run, and where all gave the same. */
  readonly sd: number;
  readonly values: readonly number[];
}

/** One measure: the class beside our seeds and the published number, all in the unit that is printed. */
export interface Comparison {
  readonly measure: string;
  readonly unit: Unit;
  readonly what: string;
  readonly class: Spread;
  readonly ours?: Spread;
  readonly published?: { readonly value: number; readonly by: string };
  /** Ours beside which the published number stands in the ledger, where they trained more or less than the class. */
  readonly besidePublished?: Spread & { readonly params: ClassCondition['sized']; readonly more: boolean };
  readonly strip: Strip;
}

/** Rows for the dots of a class. */
export const CLASS_ROWS = 5;

/** Every measure that the class has, those first that the ledger has claims about. */
export function comparisonsOf(group: ClassGroup, words: Words): Comparison[] {
  const all = group.figure.measured.flatMap(({ name, unit }): Comparison[] => {
    const scale = unit === 'fraction' ? 100 : 1;
    const values = group.results.flatMap(({ numbers }) => (name in numbers ? [scale * numbers[name]!] : []));
    if (values.length === 0) return [];
    const own = spreadOf(values);
    const seeds = group.ours?.values[name]?.map((value) => scale * value);
    const ours = seeds && spreadOf(seeds);
    const published = publishedOf(group, name);
    const everything = [...values, ...(seeds ?? []), ...(published ? [published.value] : [])];
    const domain = closeDomain(everything, unit === 'fraction' ? [0, 100] : undefined);
    // The ledger's words may name how much our network trained, which the class's need not have.
    const what = measureWords(group.figure, name, words) ?? whatOf(group, name) ?? name;
    const strip = {
      values: ours?.values ?? [],
      mean: ours?.mean ?? 0,
      sd: ours?.sd ?? 0,
      published: published?.value,
      domain,
      ownRows: CLASS_ROWS,
    };
    const beside = besideOf(group, name, scale);
    return [
      {
        measure: name,
        unit,
        what,
        class: own,
        strip,
        ...(ours && { ours }),
        ...(published && { published }),
        ...(beside && { besidePublished: beside }),
      },
    ];
  });
  const isClaimed = ({ measure }: Comparison) => whatOf(group, measure) !== undefined;
  return [...all.filter(isClaimed), ...all.filter((one) => !isClaimed(one))];
}

function besideOf(group: ClassGroup, measure: string, scale: number): Comparison['besidePublished'] {
  const { figure, settings } = group;
  const beside = besidePublished(group, measure);
  const values = beside?.values[measure];
  const training = (params: ClassCondition['sized']) => JSON.stringify(trainingOf(figure, params));
  if (!beside || !values || training(beside.sized) === training(settings)) return undefined;
  const work = (params: ClassCondition['sized']) => workOf(Object.fromEntries(trainingOf(figure, params)));
  return {
    ...spreadOf(values.map((value) => scale * value)),
    params: beside.sized,
    more: work(beside.sized) > work(settings),
  };
}

function spreadOf(values: readonly number[]): Spread {
  return { n: values.length, ...meanAndSpread(values), values };
}

/** A number as it is printed: shares with two decimals and a per cent sign, others with three digits that matter. */
export function printed(unit: Unit, value: number, lang: string): string {
  if (unit === 'fraction') return `${write(value, '2', lang)}\u00a0%`;
  const decimals = Math.min(8, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1))));
  return write(value, Number.isInteger(value) ? undefined : String(decimals), lang);
}
