import { parseParams } from '../parse-params.ts';
import type { Unit } from '../training/result.ts';
import { type ClassResult, checkOf, LINE_VERSION, type LinedFigure, NONE } from './line.ts';

/** Why a line cannot be read: `class.faults.<key>` in the strings, and what the sentence quotes. */
export interface LineFault {
  readonly key: FaultKey;
  readonly values: Readonly<Record<string, string | number>>;
}
export type FaultKey =
  | 'nothing'
  | 'version'
  | 'cut'
  | 'figure'
  | 'middle'
  | 'setting'
  | 'value'
  | 'seed'
  | 'count'
  | 'number'
  | 'range'
  | 'check';

export type ReadLine = { readonly result: ClassResult } | { readonly fault: LineFault };

/** What keyboards, mail and chat programs make of plain characters, made plain again. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(\d),(?=\d)/g, '$1.')
    .replace(/\s*=\s*/g, '=')
    .toLowerCase();
}

const START = /\bwcw(\d+)(?![\w-])/;

/** Where the results in a text begin, so that each can be read by itself; what stands before the first is none. */
export const startsOf = (text: string): number[] => [...text.matchAll(/\bwcw\d+(?![\w-])/gi)].map(({ index }) => index);

/** Whether a text has a result from its beginning to its end. */
export const isWhole = (text: string): boolean => START.test(plainText(text)) && /\bcheck=\w{4}/.test(plainText(text));

/** The figure that a text names a result of, whether or not the rest can be read. */
export const figureNamed = (text: string): string | undefined => /\bwcw\d+\s+([a-z][\w-]*)/.exec(plainText(text))?.[1];

/**
 * Reads one result, whatever stands before and after it. Never throws. Faults are told by what is wrong with a part before
 * it is told that some character has changed.
 */
export function readClassLine(text: string, figureOf: (name: string) => LinedFigure | undefined): ReadLine {
  const plain = plainText(text);
  const start = START.exec(plain);
  if (!start) return fault('nothing');
  if (Number(start[1]) !== LINE_VERSION) return fault('version', { given: start[1]!, here: LINE_VERSION });
  const found = /^(.*?)\bcheck=([a-z0-9]{4})/s.exec(plain.slice(start.index + start[0].length));
  if (!found) return fault('cut');
  const tokens = found[1]!.trim().split(/\s+/);
  const [name = '', version = '', ...rest] = tokens;
  const figure = figureOf(name);
  if (!figure) return fault('figure', { given: name });
  const middle = rest.indexOf('gave');
  if (!/^\d+(\+\d+)?$/.test(version) || middle < 0) return fault('middle');
  const settings = readSettings(figure, rest.slice(0, middle));
  if ('fault' in settings) return settings;
  const numbers = readNumbers(figure, rest.slice(middle + 1));
  if ('fault' in numbers) return numbers;
  if (checkOf(tokens.join(' ')) !== found[2]) return fault('check');
  return { result: { figure: name, version, ...settings, ...numbers } };
}

const fault = (key: FaultKey, values: LineFault['values'] = {}): { readonly fault: LineFault } => ({
  fault: {
    key,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, short(value)])),
  },
});

const short = (value: string | number) => (typeof value === 'string' ? value.slice(0, 30) : value);

function readSettings({ schema }: LinedFigure, tokens: readonly string[]) {
  const pairs = tokens.map((token) => token.split('=') as [string, string]);
  const strange = pairs.find(([name, value]) => value === undefined || !Object.hasOwn(schema, name));
  if (strange) return fault('setting', { given: strange.join('=') });
  const { params, notes } = parseParams(schema, pairs);
  const [wrong] = notes;
  if (wrong) return fault('value', { name: wrong.name, given: wrong.given });
  const { seed, ...settings } = Object.fromEntries(pairs.map(([name]) => [name, params[name]!]));
  if (typeof seed !== 'number') return fault('seed');
  return { seed, settings };
}

function readNumbers({ name: figure, measured }: LinedFigure, tokens: readonly string[]) {
  const wrong = tokens.find((token) => token !== NONE && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(token));
  if (wrong !== undefined) return fault('number', { given: wrong });
  if (tokens.length !== measured.length) return fault('count', { given: tokens.length, count: measured.length });
  const given = measured.map(({ name, unit }, i) => ({ name, unit, value: Number(tokens[i]), token: tokens[i]! }));
  const there = given.filter(({ token }) => token !== NONE);
  const out = there.find(({ unit, value }) => !isPossible(unit, value));
  if (out) return fault('range', { figure, name: out.name, given: out.token });
  return { numbers: Object.fromEntries(there.map(({ name, value }) => [name, value])) };
}

/** Whether a run can have measured this: a share is of 1, and a count is whole; averages of counts are not. */
const isPossible = (unit: Unit, value: number): boolean =>
  Number.isFinite(value) && (unit === 'number' || (value >= 0 && (unit === 'count' || value <= 1)));
