import type { NumberParam } from '../experiments/params.ts';
import { decimals } from './param-words.ts';

/** Values of a logarithmic slider from end to end before those that two digits cannot tell apart become one. */
const GRID = 400;

const grids = new WeakMap<NumberParam, readonly number[]>();

/** The values where a logarithmic slider can stand, ascending, each with two significant digits: one step, another value. */
function gridOf(param: NumberParam): readonly number[] {
  const known = grids.get(param);
  if (known) return known;
  const values = Array.from({ length: GRID + 1 }, (_, i) => {
    const value = Number((param.min * (param.max / param.min) ** (i / GRID)).toPrecision(2));
    return clamp(param, param.kind === 'integer' ? Math.round(value) : value);
  });
  const distinct = [...new Set(values)];
  grids.set(param, distinct);
  return distinct;
}

/** The range of a slider: the parameter's own, or 0 to the last position of a logarithmic scale. */
export function sliderEnds(param: NumberParam): readonly [min: number, max: number] {
  return param.scale === 'log' ? [0, gridOf(param).length - 1] : [param.min, param.max];
}

/** Where a slider stands for a value: the value itself, or the position of the nearest on a logarithmic scale. */
export function toSlider(param: NumberParam, value: number): number {
  if (param.scale !== 'log') return value;
  const away = gridOf(param).map((at) => Math.abs(Math.log(at / value)));
  return away.indexOf(Math.min(...away));
}

/** The value a slider stands for, within range, in steps (linear) or with two significant digits (logarithmic). */
export function fromSlider(param: NumberParam, position: number): number {
  if (param.scale === 'log') {
    const grid = gridOf(param);
    return grid[Math.min(grid.length - 1, Math.max(0, Math.round(position)))]!;
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
