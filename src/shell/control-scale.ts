import type { NumberParam } from '../experiments/params.ts';
import { decimals } from './param-words.ts';

/** Positions of a logarithmic slider, from end to end: 1 % finer than a hand can set. */
export const LOG_POSITIONS = 400;

/** Where a slider stands for a value: the value itself, or 0 to LOG_POSITIONS on a logarithmic scale. */
export function toSlider(param: NumberParam, value: number): number {
  if (param.scale !== 'log') return value;
  return Math.round((Math.log(value / param.min) / Math.log(param.max / param.min)) * LOG_POSITIONS);
}

/** The value a slider stands for, within range, in steps (linear) or with two significant digits (logarithmic). */
export function fromSlider(param: NumberParam, position: number): number {
  if (param.scale === 'log') {
    const value = param.min * (param.max / param.min) ** (position / LOG_POSITIONS);
    return clamp(param, Number(value.toPrecision(2)));
  }
  const step = param.step ?? (param.kind === 'integer' ? 1 : (param.max - param.min) / 100);
  const value = param.min + Math.round((position - param.min) / step) * step;
  return clamp(param, Number(value.toFixed(Math.max(decimals(step), decimals(param.min)))));
}

/** What a typed text means: a number in range (clamped; whole where it must be), or null for anything else. */
export function fromText(param: NumberParam, text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  if (text.trim() === '' || !Number.isFinite(value)) return null;
  return clamp(param, param.kind === 'integer' ? Math.round(value) : value);
}

/** A seed that no one chose: any of the 2^32, from the browser's random numbers. */
export function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0];
}

function clamp(param: NumberParam, value: number): number {
  return Math.min(param.max, Math.max(param.min, value));
}
