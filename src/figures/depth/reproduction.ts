import deep from 'reproduced:depth/accuracy.deep';
import dense from 'reproduced:depth/accuracy.dense';
import linear from 'reproduced:depth/accuracy.linear';
import shallow from 'reproduced:depth/accuracy.shallow';
import { isOfCondition } from '../../experiments/condition.ts';
import { conditions } from '../../experiments/depth/conditions.ts';
import type { Racer } from '../../experiments/depth/networks.ts';
import { depthSchema } from '../../experiments/depth/schema.ts';

/** One measurement of one condition, one value a seed. */
interface Row {
  readonly condition: string;
  readonly values: readonly number[];
}

/** Accuracies over seeds, network by network. */
export type Reproduced = Readonly<Record<Racer, readonly Row[]>>;
export const REPRODUCED: Reproduced = { deep, dense, linear, shallow };

/** What the seeds of these settings gave each network. Empty where they were not repeated. */
export const seedsOf = (
  params: Readonly<Record<string, unknown>>,
  racer: Racer,
  reproduced: Reproduced = REPRODUCED,
): readonly number[] =>
  reproduced[racer].find(({ condition }) => isOfCondition(depthSchema, params, conditions[condition]?.params ?? {}))
    ?.values ?? [];
