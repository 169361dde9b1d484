import { hasSettings } from './has-settings.ts';
import { applies, isShowing, type ParamSchema } from './params.ts';
import { defaultParams } from './parse-params.ts';

type Values = Readonly<Record<string, string | number>>;

/** One setting that is run over many seeds; P parameters. */
export interface Condition<P = Values> {
  readonly params: Partial<P>;
  /** Seeds are 1 to this number. */
  readonly seeds: number;
}

/** What a file `experiments/<id>/conditions.ts` exports as `conditions`: what is run to reproduce, by name. */
export type Conditions<P = Values> = Readonly<Record<string, Condition<P>>>;

/** What may differ between runs that are set side by side, beyond seed and sizes. */
export interface MayDiffer {
  /** Parameters that stand along the axis, or in lines of their own. */
  readonly free?: readonly string[];
  /** Sizes of the run (its budget) may not differ either: one more draw of the same, not only one beside it. */
  readonly sized?: boolean;
}

/**
 * What makes a condition: the values that a run must share to be of it, out of the schema's defaults and `condition`. The
 * seed is free, and so are sizes, what acts on how a network is shown alone, and what does not matter with the others'
 * values (a threshold without an activation that has one).
 */
export function settingsOf(
  schema: ParamSchema,
  condition: object,
  { free = [], sized = false }: MayDiffer = {},
): Values {
  const all: Values = { ...defaultParams(schema), ...condition };
  const shared = Object.entries(schema).filter(
    ([name, param]) =>
      name !== 'seed' &&
      !free.includes(name) &&
      (sized || !param.budget) &&
      (!isShowing(param) || param.measured) &&
      applies(all, param),
  );
  return Object.fromEntries(shared.map(([name]) => [name, all[name]!]));
}

/** Whether a run with these parameters is of a condition: the one rule for all charts, strips and the ledger. */
export const isOfCondition = (
  schema: ParamSchema,
  params: Readonly<Record<string, unknown>>,
  condition: object,
  may?: MayDiffer,
): boolean => hasSettings(params, settingsOf(schema, condition, may), defaultParams(schema));
