import type { ParamSchema } from '../experiments/params.ts';
import { parseParams } from '../experiments/parse-params.ts';

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
