import { isAbsent, isShowing, type ParamSchema, type ParamValues } from '../experiments/params.ts';
import { formatParams, parseParams, showingDefaults } from '../experiments/parse-params.ts';
import { asRecorded, preferPresent } from './absent.ts';
import type { AnyFigure } from './figure.ts';
import type { FigureState, Note } from './figure-state.ts';
import { readGuess } from './guess.ts';
import { readHidden } from './hide.ts';
import { queryEntries } from './query.ts';

/** What a link or an element's attributes say of a figure's state. */
export interface LinkState {
  readonly params: Readonly<Record<string, string | number>>;
  /** What was given and could not be used. */
  readonly refused: readonly Note[];
  readonly notes: readonly Note[];
  readonly guess?: FigureState['guess'];
  readonly panel?: string;
  /** Where the cursor stands, in epochs. */
  readonly epoch?: number;
  readonly hidden: ReadonlySet<string>;
  readonly absent?: ReadonlySet<string>;
}

/**
 * Reads a figure's state from plain key-value pairs. Unknown keys are ignored, invalid values give the default and a note.
 * `absent` are choices that this copy of the site cannot compute (a data set it lacks): a default among them gives way to
 * the first choice that is there.
 */
export function readState(
  figure: AnyFigure,
  entries: Iterable<readonly [string, string]>,
  absent: ReadonlySet<string> = new Set(),
): LinkState {
  const given = new Map(entries);
  const parsed = parseParams(figure.schema as ParamSchema, given, { presets: figure.presets });
  const schema = figure.schema as ParamSchema;
  const { hidden, notes: strange } = readHidden(figure, given.get('hide'));
  const { params, notes } = asRecorded(
    figure,
    preferPresent(schema, parsed.params as LinkState['params'], new Set(given.keys()), absent),
    absent,
  );
  const refused: Note[] = parsed.notes.map(({ key, name, given, used }) => ({
    key: name === 'preset' ? 'notes.preset' : key,
    values: { name, given: given.slice(0, 40), used },
  }));
  const epoch = Number(given.get('epoch') ?? Number.NaN);
  const panel = given.get('panel');
  return {
    params,
    refused: [...refused, ...strange],
    notes,
    absent,
    guess: readGuess(figure, given.get('guess')),
    panel: panel !== undefined && /^[\w-]{1,40}$/.test(panel) ? panel : undefined,
    epoch: Number.isFinite(epoch) && epoch >= 0 ? epoch : undefined,
    hidden,
  };
}

/**
 * The parameters that a link in the text means for a figure that shows `params`. One that names live settings alone acts
 * on the network shown, its other live settings at their defaults; any other link means the whole state of its address.
 */
export function followedParams(
  figure: AnyFigure,
  params: LinkState['params'],
  entries: readonly (readonly [string, string])[],
  absent: ReadonlySet<string>,
): LinkState['params'] {
  const schema = figure.schema as ParamSchema;
  const meant = readState(figure, entries, absent).params;
  const settings = entries.filter(([name]) => name !== 'panel');
  const alive = settings.every(([name]) => Object.hasOwn(schema, name) && isShowing(schema[name]));
  if (!alive) return meant;
  const named = settings.map(([name]) => [name, meant[name]]);
  return { ...params, ...showingDefaults(schema), ...Object.fromEntries(named) };
}

/** The pairs that bring this state back, without what is at its default. `readState` reads them exactly. */
export function formatState(figure: AnyFigure, state: FigureState): [string, string][] {
  const schema = figure.schema as ParamSchema;
  const entries = formatParams(schema, state.params as ParamValues<ParamSchema>);
  // Left out, a default that is absent here would be replaced when the link is opened.
  for (const [name, param] of Object.entries(schema)) {
    const value = param.default;
    if (state.absent && isAbsent(param, value, state.absent) && state.params[name] === value)
      entries.unshift([name, String(value)]);
  }
  if (state.guess !== undefined) entries.push(['guess', String(state.guess)]);
  if (state.panel !== undefined) entries.push(['panel', state.panel]);
  const shown = state.history[state.position];
  if (state.source.kind === 'recording' && shown && state.position < state.history.length - 1) {
    entries.push(['epoch', String(Number(shown.epoch.toFixed(4)))]);
  }
  return entries;
}

/** The pairs of the figure with this `id` in an article's address: `?inversion.seed=3&other.x=1` has `seed=3` for `inversion`. */
export function articleEntries(query: string, id: string): [string, string][] {
  const prefix = `${id}.`;
  return queryEntries(query, (key) => key.startsWith(prefix)).map(([key, value]) => [key.slice(prefix.length), value]);
}

/** A state as one text, to tell whether a picture drawn at build is of this state. */
export function stateKey(figure: AnyFigure, state: FigureState): string {
  return new URLSearchParams(formatState(figure, state)).toString();
}
