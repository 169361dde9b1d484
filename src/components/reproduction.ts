import type { Measured } from '../experiments/training/result.ts';
import type { Measure } from '../shell/figure.ts';
import { figures } from './figures.ts';
import { parseReproduction, type Summary, summaryOf } from './reproduction-file.ts';

type Params = Readonly<Record<string, string | number>>;
interface ConditionsModule {
  readonly conditions: Readonly<Record<string, { readonly params: Params }>>;
}
const nameIn = (path: string) => /([\w-]+)(?:\/conditions\.ts|\.json)$/.exec(path)![1]!;

const planned = new Map(
  Object.entries(import.meta.glob<ConditionsModule>('../experiments/*/conditions.ts', { eager: true })).map(
    ([path, { conditions }]) => [nameIn(path), conditions],
  ),
);
const measured = new Map(
  Object.entries(import.meta.glob<unknown>('../../models/reproduction/*.json', { eager: true, import: 'default' })).map(
    ([path, data]) => [nameIn(path), parseReproduction(data, path)],
  ),
);

/** All parameters of a condition that is reproduced or going to be. Throws for one that nobody runs. */
export function conditionParams(experiment: string, condition: string): Params {
  const found = planned.get(experiment)?.[condition];
  if (!found) throw new Error(`Nobody runs the condition "${condition}" of "${experiment}"`);
  const figure = [...figures.values()].find((one) => one.experiment === experiment);
  const schema = figure?.schema as Readonly<Record<string, { readonly default: string | number }>> | undefined;
  const defaults = Object.entries(schema ?? {}).map(([name, param]) => [name, param.default]);
  return { ...Object.fromEntries(defaults), ...found.params };
}

/**
 * Mean and spread of one measurement over the seeds of a condition; undefined while nobody has measured it. Throws for a
 * condition that nobody runs.
 */
export function reproduced(experiment: string, condition: string, measure: string): Summary | undefined {
  conditionParams(experiment, condition);
  const file = measured.get(experiment);
  return file && summaryOf(file, condition, measure);
}

/** The conditions of an experiment that somebody has run: all parameters, and the numbers of each seed. */
export function reproducedConditions(experiment: string) {
  return (measured.get(experiment)?.conditions ?? []).map(({ condition, runs }) => ({
    condition,
    params: conditionParams(experiment, condition),
    seeds: runs.map(({ result }) => result),
  }));
}

/** What experiments measure, by their names: also those that no figure runs. */
const units = new Map(
  Object.entries(
    import.meta.glob<Measured | undefined>('../experiments/*/frame.ts', { eager: true, import: 'measured' }),
  ).map(([path, own]) => [/([\w-]+)\/frame\.ts$/.exec(path)![1]!, own]),
);

/** The unit of a measurement: by the figures of its experiment, or the experiment itself. Throws for one that nobody lists. */
export function measureUnit(experiment: string, measure: string): Measure['unit'] {
  const listed = [...figures.values()]
    .filter((one) => one.experiment === experiment)
    .flatMap(({ measures }) => measures);
  const found = listed.find(({ name }) => name === measure);
  const unit = found?.unit ?? units.get(experiment)?.[measure];
  if (!unit) throw new Error(`Neither "${experiment}" nor a figure of it lists the measurement "${measure}"`);
  return unit;
}

/** Whether results of `experiment/condition` are there, for the evidence of claims. */
export function hasReproduction(name: string): boolean {
  const [experiment = '', condition = ''] = name.split('/');
  return measured.get(experiment)?.conditions.some((one) => one.condition === condition) ?? false;
}
