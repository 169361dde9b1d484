import convolutional from 'reproduced:sharing/accuracy.convolutional';
import dense from 'reproduced:sharing/accuracy.dense';
import local from 'reproduced:sharing/accuracy.local';
import { isOfCondition } from '../../experiments/condition.ts';
import { conditions } from '../../experiments/sharing/conditions.ts';
import type { Racer } from '../../experiments/sharing/networks.ts';
import { sharingSchema } from '../../experiments/sharing/schema.ts';

/** One measurement of one condition, one value a seed. */
interface Row {
  readonly condition: string;
  readonly values: readonly number[];
}

/** Accuracies over seeds, network by network. */
export type Reproduced = Readonly<Record<Racer, readonly Row[]>>;
export const REPRODUCED: Reproduced = { convolutional, local, dense };

/** What the seeds of these settings gave each network: the same pictures, world and length. Empty where they were not repeated. */
export const seedsOf = (
  params: Readonly<Record<string, unknown>>,
  racer: Racer,
  reproduced: Reproduced = REPRODUCED,
): readonly number[] =>
  reproduced[racer].find(({ condition }) => isOfCondition(sharingSchema, params, conditions[condition]?.params ?? {}))
    ?.values ?? [];
