import { settingsOf } from '../../experiments/condition.ts';
import type { ParamSchema } from '../../experiments/params.ts';
import type { AnyFigure } from '../../shell/figure.ts';
import { linedFigure } from '../../shell/lined-figure.ts';
import { figureWords } from '../../shell/strings.ts';
import type { StringTree } from '../../shell/words.ts';
import { referenceOf } from '../bibliography.ts';
import { claims } from '../claims-data.ts';
import { figures } from '../figures.ts';
import { reproducedConditions } from '../reproduction.ts';
import type { ClassCondition, ClassFigure } from './class-figure.ts';

/** The figures that a class can train. */
export const classFigures: readonly AnyFigure[] = [...figures.values()].filter((figure) => !figure.compute);

/** Enough for a dot and for every printed digit. */
const DIGITS = 6;

/** What the page of a class has to know of a figure. */
export function classFigure(figure: AnyFigure): ClassFigure {
  const lined = linedFigure(figure);
  const schema = figure.schema as ParamSchema;
  const conditions = reproducedConditions(figure.experiment).map(({ condition, params, seeds }): ClassCondition => {
    const values = lined.measured.map(({ name }) => [name, seeds.flatMap((seed) => rounded(seed[name]))] as const);
    return {
      settings: settingsOf(schema, params),
      sized: settingsOf(schema, params, { sized: true }),
      values: Object.fromEntries(values.filter(([, all]) => all.length > 0)),
      ...claimed(figure, condition),
    };
  });
  return {
    ...lined,
    experiment: figure.experiment,
    title: figureWords(figure)(`${figure.name}.title`),
    params: (figure.strings[figure.name]?.params ?? {}) as StringTree,
    conditions,
  };
}

const rounded = (value: number | undefined): number[] =>
  value === undefined ? [] : [Number(value.toPrecision(DIGITS))];

/** What the ledger says of a condition: the published numbers that are shares, as ours are, and what is measured. */
function claimed({ experiment, measures }: AnyFigure, condition: string): Pick<ClassCondition, 'published' | 'what'> {
  const isShare = (name: string) =>
    measures.some((one: { name: string; unit: string }) => one.name === name && one.unit === 'fraction');
  const published: Record<string, { value: number; by: string }> = {};
  const what: Record<string, string> = {};
  for (const { ours, published: found } of claims) {
    if (ours?.experiment !== experiment || ours.condition !== condition) continue;
    what[ours.measurement] ??= ours.what;
    if (found?.unit !== '%' || !isShare(ours.measurement)) continue;
    const { authors, year } = referenceOf(found.cite);
    published[ours.measurement] ??= { value: found.value, by: `${authors}, ${year}` };
  }
  return { published, what };
}
