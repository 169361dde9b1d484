import type { Param } from '../experiments/params.ts';
import type { Words } from './words.ts';
import { write } from './words.ts';

type Value = string | number;

/** What a parameter is called: `<figure>.params.<name>.label`. */
export function paramLabel(words: Words, figure: string, name: string): string {
  return words(`${figure}.params.${name}.label`);
}

/** A parameter's value in words, with its unit: `linear`, `negated`, `10,000 digits`, `1 epoch`, `7`. Seeds carry no separators; `params.<name>.value` says it otherwise. */
export function paramValue(words: Words, figure: string, name: string, param: Param, value: Value): string {
  const key = `${figure}.params.${name}`;
  if (param.kind === 'choice' || param.kind === 'switch') {
    return words.has(`${key}.values.${value}`) ? words(`${key}.values.${value}`) : String(value);
  }
  if (words.has(`${key}.value`)) return words(`${key}.value`, { value });
  const format = name === 'seed' || name === 'digit' ? 'raw' : param.step ? String(decimals(param.step)) : undefined;
  const text = param.scale === 'log' ? String(Number(Number(value).toPrecision(3))) : write(value, format, words.lang);
  return words.has(`${key}.unit`) ? `${text} ${words(`${key}.unit`, { count: value })}` : text;
}

/** Decimals that a slider's step needs: 0.05 needs two. */
export function decimals(step: number): number {
  return Math.max(0, (String(step).split('.')[1] ?? '').length);
}

/** The same in as few words as the figure has for it: `params.<name>.short.<value>`, where there is little room. */
export function shortValue(words: Words, figure: string, name: string, param: Param, value: Value): string {
  const short = `${figure}.params.${name}.short.${value}`;
  return words.has(short) ? words(short) : paramValue(words, figure, name, param, value);
}
