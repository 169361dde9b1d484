import { isOfCondition } from '../../experiments/condition.ts';
import { charted } from '../../experiments/inversion/conditions.ts';
import { inversionSchema } from '../../experiments/inversion/schema.ts';

/** Whether a network with these parameters is of the condition of this name; its images and epochs may be the reader's own. */
export const isOf = (params: Readonly<Record<string, unknown>>, name: string): boolean =>
  isOfCondition(inversionSchema, params, charted[name]!.params);
