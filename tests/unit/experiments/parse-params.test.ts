import { describe, expect, it } from 'vitest';
import { cascadeSchema } from '../../../src/experiments/cascade/schema.ts';
import { inversionPresets, inversionSchema } from '../../../src/experiments/inversion/schema.ts';
import type { Param, ParamSchema } from '../../../src/experiments/params.ts';
import { applyPreset, defaultParams, formatParams, parseParams } from '../../../src/experiments/parse-params.ts';

const defaults = defaultParams(inversionSchema);
const parse = (entries: [string, string][], offline = false) => parseParams(inversionSchema, entries, { offline });

/** A small linear congruential generator: the fuzz is the same on every machine. */
function dice(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

function inRange(param: Param, value: string | number): boolean {
  if (param.kind === 'choice') return param.values.includes(value as string);
  if (param.kind === 'switch') return value === 'on' || value === 'off';
  const whole = param.kind === 'number' || Number.isInteger(value);
  return whole && (value as number) >= param.min && (value as number) <= param.max;
}

describe('parameters', () => {
  it('reads allowed values of every kind', () => {
    const { params, notes } = parse([
      ['activation', 'tanh'],
      ['negate', 'on'],
      ['blend', '0.25'],
      ['seed', '4294967295'],
      ['learning-rate', '1e-4'],
    ]);
    expect(notes).toEqual([]);
    expect(params).toEqual({
      ...defaults,
      activation: 'tanh',
      negate: 'on',
      blend: 0.25,
      seed: 4294967295,
      'learning-rate': 1e-4,
    });
  });

  it('ignores unknown keys, also those that every object has', () => {
    expect(
      parse([
        ['constructor', 'x'],
        ['__proto__', 'x'],
        ['utm_source', 'x'],
      ]),
    ).toEqual({ params: defaults, notes: [] });
  });

  it.each([
    ['activation', 'RELU', 'notes.param.choice'],
    ['negate', 'true', 'notes.param.switch'],
    ['seed', '1.5', 'notes.param.number'],
    ['seed', '0x10', 'notes.param.number'],
    ['blend', '', 'notes.param.number'],
    ['blend', 'NaN', 'notes.param.number'],
    ['blend', '1.01', 'notes.param.range'],
    ['learning-rate', '1e999', 'notes.param.range'],
    ['train-images', '60001', 'notes.param.range'],
  ] as const)('gives the default and a note for %s=%s', (name, given, key) => {
    const { params, notes } = parse([[name, given]]);
    expect(params).toEqual(defaults);
    expect(notes).toEqual([{ name, key, given, used: String(defaults[name]) }]);
  });

  it('allows the command line its larger maxima', () => {
    const read = (offline: boolean) =>
      parseParams(cascadeSchema, [['train-images', '60000']], { offline }).params['train-images'];
    expect(read(true)).toBe(60_000);
    expect(read(false)).toBe(cascadeSchema['train-images'].default);
  });

  it('starts from a preset and lets single entries override it', () => {
    const { params } = parseParams(
      inversionSchema,
      [
        ['negate', 'off'],
        ['preset', 'unit'],
      ],
      { presets: inversionPresets },
    );
    expect(params).toEqual({ ...applyPreset(inversionSchema, inversionPresets.unit), negate: 'off' });
    const unknown = parseParams(inversionSchema, [['preset', 'nosuch']], { presets: inversionPresets });
    expect(unknown.params).toEqual(defaults);
    expect(unknown.notes.map((note) => note.name)).toEqual(['preset']);
  });

  it('names only what differs from the defaults', () => {
    expect(formatParams(inversionSchema, defaults)).toEqual([]);
    expect(formatParams(inversionSchema, { ...defaults, seed: 7 })).toEqual([['seed', '7']]);
  });

  it('never throws, stays in range and round-trips on 2,000 random entries', () => {
    const roll = dice(20_260_101);
    const names = [...Object.keys(inversionSchema), 'preset', 'toString', '', '💥'];
    const pieces = [
      'on',
      'off',
      'relu',
      '-',
      '1',
      '0',
      '.',
      'e',
      '9',
      '\u0000',
      'é',
      ' ',
      'Infinity',
      'null',
      '%',
      '<b>',
    ];
    for (let i = 0; i < 2000; i++) {
      const entries = Array.from({ length: roll(6) }, (): [string, string] => [
        names[roll(names.length)],
        Array.from({ length: roll(5) }, () => pieces[roll(pieces.length)]).join(''),
      ]);
      const { params } = parseParams(inversionSchema, entries, { presets: inversionPresets });
      for (const [name, param] of Object.entries(inversionSchema as ParamSchema)) {
        expect(inRange(param, params[name as keyof typeof params]), `${name} from ${JSON.stringify(entries)}`).toBe(
          true,
        );
      }
      expect(parse(formatParams(inversionSchema, params)).params).toEqual(params);
    }
  });

  it('round-trips random allowed numbers exactly', () => {
    const roll = dice(5);
    for (let i = 0; i < 500; i++) {
      const params = {
        ...defaults,
        blend: roll(2 ** 31) / 2 ** 31,
        'learning-rate': 1e-5 + (roll(2 ** 31) / 2 ** 31) * 0.09,
        seed: roll(2 ** 32),
      };
      expect(parse(formatParams(inversionSchema, params)).params).toEqual(params);
    }
  });
});
