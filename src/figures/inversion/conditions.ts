import { isOfCondition, settingsOf as settings } from '../../experiments/condition.ts';
import { conditions } from '../../experiments/inversion/conditions.ts';
import { type InversionParams, inversionSchema } from '../../experiments/inversion/schema.ts';

/** The conditions that are run over many seeds, by name, in the order of their claims. */
export const conditionNames: readonly string[] = Object.keys(conditions);

const paramsOf = (name: string): Partial<InversionParams> => conditions[name]?.params ?? {};

/** The settings that make a condition, for the figure to take over: images, epochs and seed stay as they are. */
export const settingsOf = (name: string) =>
  settings(inversionSchema, paramsOf(name)) as Partial<InversionParams> & Pick<InversionParams, 'data'>;

/** Whether a network with these parameters is of the condition; its images and epochs may be the reader's own. */
export const isOf = (params: Readonly<Record<string, unknown>>, name: string): boolean =>
  isOfCondition(inversionSchema, params, paramsOf(name));
