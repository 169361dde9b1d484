import type { ClassResult, LinedFigure } from '../../../../src/experiments/class-lines/line.ts';
import type { Param } from '../../../../src/experiments/params.ts';

/** Random results and texts, the same for the same seed (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number): number => Math.floor(next() * count);

  const value = (param: Param): string | number => {
    if (param.kind === 'switch') return below(2) ? 'on' : 'off';
    if (param.kind === 'choice') return param.values[below(param.values.length)]!;
    const given = param.min + next() * (param.max - param.min);
    return param.kind === 'integer' ? Math.round(given) : Number(given.toPrecision(4));
  };
  const number = (unit: string): number => {
    if (unit === 'count') return below(1e6);
    const share = Number(next().toPrecision(6));
    return unit === 'fraction' ? share : Number(((share - 0.5) * 10 ** below(12)).toPrecision(6));
  };
  const result = ({ name, schema, measured }: LinedFigure): ClassResult => {
    const settings = Object.entries(schema)
      .filter(([param]) => param !== 'seed' && below(4) === 0)
      .map(([param, of]) => [param, value(of)]);
    const told = measured.filter(() => below(9) > 0).map((one) => [one.name, number(one.unit)]);
    return {
      figure: name,
      version: `${below(9)}+${below(9)}`,
      seed: below(4_294_967_296),
      settings: Object.fromEntries(settings),
      numbers: Object.fromEntries(told),
    };
  };
  const SCRAPS = [
    'wcw1',
    'wcw',
    'wcw1 inversion',
    'check=',
    'check=2222',
    'gave',
    'seed=',
    '=',
    '\n',
    '\r\n',
    '> ',
    '\u2028',
    '“',
    '0.5',
    'none',
    '1+2',
    'toString',
    '__proto__=1',
    '-',
    '\t',
    '\ud800',
    '\u200b',
    'é',
    'Anna:',
    '  ',
    'wcw999999999999',
    'epochs=1',
  ];
  /** Scraps of lines, whole lines and parts of them, in any order. */
  const text = (line: () => string): string =>
    Array.from({ length: below(14) }, () => {
      const kind = below(5);
      if (kind === 0) return line();
      if (kind === 1) return line().slice(below(60), below(120));
      if (kind === 2) return String.fromCodePoint(below(0x10ffff));
      return SCRAPS[below(SCRAPS.length)]!;
    }).join(below(2) ? ' ' : '\n');
  return { below, result, text };
}
