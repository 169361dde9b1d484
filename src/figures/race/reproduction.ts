import handRows from 'reproduced:race/accuracy.hand';
import jointRows from 'reproduced:race/accuracy.joint';
import randomRows from 'reproduced:race/accuracy.random';
import universalRows from 'reproduced:race/accuracy.universal';
import { isOfCondition } from '../../experiments/condition.ts';
import { defaultParams } from '../../experiments/parse-params.ts';
import { conditions } from '../../experiments/race/conditions.ts';
import type { Racer } from '../../experiments/race/networks.ts';
import { type RaceParams, raceSchema } from '../../experiments/race/schema.ts';

/** One measurement of one condition, one value a seed. */
export interface RaceRow {
  readonly condition: string;
  readonly values: readonly number[];
}

/** Accuracies over seeds, racer by racer. */
export type Reproduced = Readonly<Record<Racer, readonly RaceRow[]>>;

export const REPRODUCED: Reproduced = {
  joint: jointRows,
  universal: universalRows,
  random: randomRows,
  hand: handRows,
};

/** Whether a run is one more of a condition's seeds. */
export const isOf = (params: Readonly<Record<string, unknown>>, condition: string): boolean =>
  isOfCondition(raceSchema, params, conditions[condition]?.params ?? {}, { sized: true });

/** Whether a run differs from a condition's in its networks alone: it learnt from the same pictures, as often and as fast. */
export const isBeside = (params: Readonly<Record<string, unknown>>, condition: string): boolean =>
  isOfCondition(raceSchema, params, conditions[condition]?.params ?? {}, {
    free: ['shapes', 'negatives', 'match'],
    sized: true,
  });

/** What a condition's runs were of, in full. */
export const paramsOf = (condition: string): RaceParams => ({
  ...defaultParams(raceSchema),
  ...conditions[condition]?.params,
});
