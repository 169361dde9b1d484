import type { EvidenceAt } from './claims.ts';
import { type Condition, parseReproduction, type Summary, summarise } from './reproduction-file.ts';

const files = import.meta.glob<unknown>('../../models/reproduction/*.json', { eager: true, import: 'default' });

const experiments = new Map<string, readonly Condition[]>(
  Object.entries(files).map(([path, data]) => [/([\w-]+)\.json$/.exec(path)![1]!, parseReproduction(data, path)]),
);

/** The committed results of one condition; undefined while nobody has measured it. */
export function conditionOf(experiment: string, condition: string): Condition | undefined {
  return experiments.get(experiment)?.find((one) => one.condition === condition);
}

/** Mean and spread of one measurement over the seeds of a condition; undefined while nobody has measured it. */
export function reproduced(experiment: string, condition: string, measure: string): Summary | undefined {
  const found = conditionOf(experiment, condition);
  return found && summarise(found, measure);
}

/** Whether results of `experiment/condition` are there, for the evidence of claims. */
export const hasReproduction: EvidenceAt['reproduction'] = (name) => {
  const [experiment, condition] = name.split('/');
  return conditionOf(experiment ?? '', condition ?? '') !== undefined;
};
