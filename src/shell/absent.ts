import { isAbsent, type ParamSchema } from '../experiments/params.ts';
import { showingDefaults } from '../experiments/parse-params.ts';
import type { AnyFigure } from './figure.ts';
import type { FigureState, Note } from './figure-state.ts';

type Values = Readonly<Record<string, string | number>>;

/** The choice among these that this copy of the site cannot compute (a data set it lacks); undefined where it can. */
export function absentChoice(
  schema: ParamSchema,
  params: Values,
  absent: ReadonlySet<string> = new Set(),
): string | undefined {
  const name = Object.keys(schema).find((name) => isAbsent(schema[name], params[name], absent));
  return name && String(params[name]);
}

/** The parameters with every absent choice that nobody asked for (`given`) replaced by the first one that is there. */
export function preferPresent(
  schema: ParamSchema,
  params: Values,
  given: ReadonlySet<string>,
  absent: ReadonlySet<string> = new Set(),
): Values {
  const present = { ...params };
  for (const [name, param] of Object.entries(schema)) {
    if (param.kind !== 'choice' || given.has(name) || !isAbsent(param, params[name], absent)) continue;
    present[name] = param.values.find((value) => !isAbsent(param, value, absent)) ?? params[name];
  }
  return present;
}

/**
 * What is absent is shown as it was recorded: nothing can be asked of its networks here, so what acts on how they are
 * shown stands at its default, but for what a figure answers from its frame. With the note that says so, and the way on.
 */
export function asRecorded(
  { schema, live }: Pick<AnyFigure, 'schema' | 'live'>,
  params: Values,
  absent?: ReadonlySet<string>,
): { readonly params: Values; readonly notes: readonly Note[] } {
  const set = absentChoice(schema, params, absent);
  if (set === undefined) return { params, notes: [] };
  const still = { ...params, ...showingDefaults(schema) };
  const answered = (live?.by(still) ?? []).map((name) => [name, params[name]!]);
  return { params: { ...still, ...Object.fromEntries(answered) }, notes: [{ key: 'notes.absent', values: { set } }] };
}

/** Whether what the state names can be computed here. */
export const isComputable = (schema: ParamSchema, state: Pick<FigureState, 'params' | 'absent'>): boolean =>
  absentChoice(schema, state.params as Values, state.absent) === undefined;
