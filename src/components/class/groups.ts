import type { ClassResult } from '../../experiments/class-lines/line.ts';
import { groupKey } from '../../experiments/class-lines/text.ts';
import { hasSettings } from '../../experiments/has-settings.ts';
import { defaultParams } from '../../experiments/parse-params.ts';
import type { ClassCondition, ClassFigure } from './class-figure.ts';

type Values = Readonly<Record<string, string | number>>;

/** Runs of one figure with the same settings, and what of ours stands beside them. */
export interface ClassGroup {
  readonly key: string;
  readonly figure: ClassFigure;
  readonly settings: Values;
  readonly version: string;
  readonly results: readonly ClassResult[];
  /** Ours with the same settings: of the same sizes, or else of those that are nearest. */
  readonly ours?: ClassCondition;
  /** Ours are of other sizes. */
  readonly otherSize: boolean;
}

/** Sorts results into conditions, the largest group first. */
export function groupsOf(results: readonly ClassResult[], figures: ReadonlyMap<string, ClassFigure>): ClassGroup[] {
  const groups = new Map<string, ClassResult[]>();
  for (const result of results) {
    const key = groupKey(result);
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups]
    .map(([key, all]) => groupOf(key, all, figures.get(all[0]!.figure)!))
    .sort((a, b) => b.results.length - a.results.length);
}

function groupOf(key: string, results: readonly ClassResult[], figure: ClassFigure): ClassGroup {
  const { settings, version } = results[0]!;
  const defaults = defaultParams(figure.schema) as Values;
  const params = { ...defaults, ...settings };
  const same = figure.conditions.filter((condition) => hasSettings(params, condition.settings, defaults));
  const sized = same.find((condition) => hasSettings(params, condition.sized, defaults));
  const far = (condition: ClassCondition) => Math.abs(Math.log(workOf(condition.sized) / workOf(params)));
  const ours = sized ?? [...same].sort((a, b) => far(a) - far(b))[0];
  return { key, figure, settings, version, results, ...(ours && { ours }), otherSize: !sized };
}

/** Pictures that a run shows its network, or steps that it takes, as far as its parameters say. */
export const workOf = (params: Values): number =>
  Number(params['train-images'] ?? 1) * Number(params.epochs ?? 1) * Number(params.steps ?? 1);

/** Parameters that say how much a run trained; other budgets say how much was looked at. */
const TRAINING: readonly string[] = ['train-images', 'epochs', 'steps'];

/** Of these parameters, those that say how much a run trained: images and epochs, or steps. */
export function trainingOf({ schema }: ClassFigure, params: Values): readonly (readonly [string, string | number])[] {
  const all: Values = { ...(defaultParams(schema) as Values), ...params };
  return TRAINING.filter((name) => schema[name]?.budget).map((name) => [name, all[name]!]);
}

/** The published number of a measure with these settings, whatever the sizes: as the ledger sets it beside ours. */
export const publishedOf = (group: ClassGroup, measure: string) => besidePublished(group, measure)?.published[measure];

/** Our runs beside which the ledger sets what was published of a measure. */
export function besidePublished({ figure, ours }: ClassGroup, measure: string): ClassCondition | undefined {
  if (!ours) return undefined;
  const same = figure.conditions.filter(({ settings }) => JSON.stringify(settings) === JSON.stringify(ours.settings));
  return same.find(({ published }) => published[measure] !== undefined);
}

/** What a measure is, in the ledger's words for these settings. */
export const whatOf = ({ figure, ours }: ClassGroup, measure: string): string | undefined =>
  figure.conditions
    .filter(({ settings }) => ours && JSON.stringify(settings) === JSON.stringify(ours.settings))
    .map(({ what }) => what[measure])
    .find((found) => found !== undefined);
