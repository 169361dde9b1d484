import type { ParamSchema, ParamValues } from '../experiments/params.ts';
import { formatParams, parseParams } from '../experiments/parse-params.ts';
import type { LooseParams } from './messages.ts';

/**
 * The parameters after a host's `wcw:set`: unknown names and values out of range change nothing, so a host's mistake
 * never throws away what the reader has set. An entry `preset` sets all parameters first.
 */
export function acceptParams<S extends ParamSchema>(
  schema: S,
  presets: Readonly<Record<string, Partial<ParamValues<S>>>>,
  current: ParamValues<S>,
  given: LooseParams,
): ParamValues<S> {
  const preset = String(given.preset ?? '');
  const kept = Object.hasOwn(presets, preset) ? [['preset', preset] as const] : formatParams(schema, current);
  const asked = Object.entries(given).map(([name, value]) => [name, String(value)] as const);
  const wrong = new Set(parseParams(schema, asked, { presets }).notes.map((note) => note.name));
  const right = asked.filter(([name]) => name !== 'preset' && !wrong.has(name));
  return parseParams(schema, [...kept, ...right], { presets }).params;
}
