import { isShowing, type ParamSchema } from '../experiments/params.ts';
import { parseParams } from '../experiments/parse-params.ts';
import type { FigureState } from './figure-state.ts';
import { isBusy } from './state.ts';

type Values = Readonly<Record<string, string | number>>;

/** The parameters with those changes that are known and allowed; the others change nothing. `changed` names what is new. */
export function acceptChanges(
  schema: ParamSchema,
  current: Values,
  changes: Values,
): { readonly params: Values; readonly changed: readonly string[] } {
  const params: Record<string, string | number> = { ...current };
  const entries = Object.entries(changes).map(([name, value]) => [name, String(value)] as const);
  const parsed = parseParams(schema, entries);
  const refused = new Set(parsed.notes.map(({ name }) => name));
  for (const [name] of entries) {
    if (Object.hasOwn(schema, name) && !refused.has(name)) params[name] = (parsed.params as Values)[name];
  }
  return { params, changed: Object.keys(schema).filter((name) => params[name] !== current[name]) };
}

/**
 * What moved parameters mean for what is on the stage: the same network is `shown` otherwise, the run under way is
 * `trained` otherwise from now on, everything begins `anew`, or the run under way would no longer be what it was begun
 * as (`refused`, with the parameter's name).
 */
export function effectOf(
  schema: ParamSchema,
  changed: readonly string[],
  state: Pick<FigureState, 'source' | 'status'>,
): { readonly kind: 'shown' | 'trained' | 'anew' } | { readonly kind: 'refused'; readonly name: string } {
  const unfinished = state.source.kind === 'own' && state.status !== 'done';
  const shaping = changed.filter((name) => !isShowing(schema[name]) && !(unfinished && schema[name].training));
  if (shaping.length > 0) {
    return isBusy(state) ? { kind: 'refused', name: shaping[0] } : { kind: 'anew' };
  }
  return { kind: changed.some((name) => isShowing(schema[name])) ? 'shown' : 'trained' };
}
