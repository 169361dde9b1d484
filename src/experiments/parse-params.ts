import { isShowing, type Param, type ParamSchema, type ParamValues } from './params.ts';

/** A value that was not used: shown to the reader beside the figure (`key` is one of the strings' `notes.param.*`). */
export interface ParamNote {
  readonly name: string;
  readonly key: string;
  readonly given: string;
  readonly used: string;
}

export interface ParsedParams<S extends ParamSchema> {
  readonly params: ParamValues<S>;
  readonly notes: readonly ParamNote[];
}

export interface ParseOptions<S extends ParamSchema> {
  /** Allows the command line's larger maxima. */
  readonly offline?: boolean;
  /** Named settings that an entry `preset` may start from. */
  readonly presets?: Readonly<Record<string, Partial<ParamValues<S>>>>;
}

type Value = string | number;
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Every parameter at its default. */
export function defaultParams<S extends ParamSchema>(schema: S): ParamValues<S> {
  return Object.fromEntries(Object.entries(schema).map(([name, param]) => [name, param.default])) as ParamValues<S>;
}

/** The parameters that act on how a network is shown, at their defaults. */
export function showingDefaults(schema: ParamSchema): Record<string, Value> {
  const showing = Object.entries(schema).filter(([, param]) => isShowing(param));
  return Object.fromEntries(showing.map(([name, param]) => [name, param.default]));
}

/** The defaults with a preset's settings laid over them. */
export function applyPreset<S extends ParamSchema>(schema: S, preset: Partial<ParamValues<S>>): ParamValues<S> {
  return { ...defaultParams(schema), ...preset };
}

/** Reads one value; a string that names why when it is not allowed. */
function readValue(param: Param, text: string, offline: boolean): { value: Value } | { key: string } {
  if (param.kind === 'choice') {
    return param.values.includes(text) ? { value: text } : { key: 'notes.param.choice' };
  }
  if (param.kind === 'switch') {
    return text === 'on' || text === 'off' ? { value: text } : { key: 'notes.param.switch' };
  }
  const value = Number(text);
  if (!decimal.test(text) || (param.kind === 'integer' && !Number.isInteger(value)))
    return { key: 'notes.param.number' };
  const max = offline ? (param.maxOffline ?? param.max) : param.max;
  return value >= param.min && value <= max ? { value: value + 0 } : { key: 'notes.param.range' };
}

/**
 * Reads parameters from a link, an element's attributes or a command line. Never throws: unknown keys are ignored, and a
 * value that is not allowed gives the default (or the preset's value) and a note. Of a repeated key the last one counts.
 */
export function parseParams<S extends ParamSchema>(
  schema: S,
  entries: Iterable<readonly [string, string]>,
  { offline = false, presets = {} }: ParseOptions<S> = {},
): ParsedParams<S> {
  const given = new Map(entries);
  const notes: ParamNote[] = [];
  const preset = given.get('preset');
  const known = preset !== undefined && Object.hasOwn(presets, preset);
  if (preset !== undefined && !known && Object.keys(presets).length > 0) {
    notes.push({ name: 'preset', key: 'notes.param.choice', given: preset, used: '' });
  }
  const params: Record<string, Value> = applyPreset(schema, known ? presets[preset] : {});
  for (const [name, text] of given) {
    if (!Object.hasOwn(schema, name)) continue;
    const read = readValue(schema[name], text, offline);
    if ('value' in read) params[name] = read.value;
    else notes.push({ name, key: read.key, given: text, used: String(params[name]) });
  }
  return { params: params as ParamValues<S>, notes };
}

/** The entries that differ from the defaults, in the schema's order; `parseParams` reads them back exactly. */
export function formatParams<S extends ParamSchema>(schema: S, params: ParamValues<S>): [string, string][] {
  const values: Readonly<Record<string, Value>> = params;
  return Object.entries(schema)
    .filter(([name, param]) => values[name] !== param.default)
    .map(([name]) => [name, String(values[name])]);
}
