import { describe, expect, it } from 'vitest';
import { type EndsPlan, liveStops, numbersAlone, starOf, stopsOf, without } from '../../../src/experiments/ends.ts';
import type { NumberParam, ParamSchema } from '../../../src/experiments/params.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';

const number = (changes: Partial<NumberParam>): NumberParam => ({
  kind: 'number',
  min: 0,
  max: 1,
  default: 0,
  ...changes,
});

describe('the stops of a control', () => {
  it('are all values of a choice and both of a switch', () => {
    expect(stopsOf({ kind: 'choice', values: ['a', 'b', 'c'], default: 'b' })).toEqual(['a', 'b', 'c']);
    expect(stopsOf({ kind: 'switch', default: 'on' })).toEqual(['off', 'on']);
  });

  it('are all steps of a number that has at most 24, printed as a reader would', () => {
    expect(stopsOf(number({ max: 0.9, step: 0.05 }))).toEqual(
      Array.from({ length: 19 }, (_, i) => Number((i * 0.05).toFixed(2))),
    );
    expect(stopsOf(number({ kind: 'integer', min: 2, max: 6 }))).toEqual([2, 3, 4, 5, 6]);
    expect(stopsOf(number({ kind: 'integer', min: 1, max: 24 }))).toHaveLength(24);
  });

  it('are nine steps spread evenly over a longer one, its ends among them', () => {
    const epochs = stopsOf(number({ kind: 'integer', min: 1, max: 60 }));
    expect(epochs).toEqual([1, 8, 16, 23, 31, 38, 45, 53, 60]);
    const hundreds = stopsOf(number({ min: 100, max: 3000, step: 100 })) as number[];
    expect(hundreds).toHaveLength(9);
    for (const value of hundreds) expect(value % 100).toBe(0);
  });

  it('are spread by ratios on a logarithmic scale, each once', () => {
    expect(stopsOf(number({ kind: 'integer', scale: 'log', min: 1, max: 256 }))).toEqual([
      1, 2, 4, 8, 16, 32, 64, 128, 256,
    ]);
    const close = stopsOf(number({ kind: 'integer', scale: 'log', min: 1, max: 40 }));
    expect(close).toEqual([...new Set(close)]);
  });

  it('are nine values of a number without steps, on its scale', () => {
    expect(stopsOf(number({ max: 4 }))).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4]);
    expect(stopsOf(number({ scale: 'log', min: 0.01, max: 1e6 }))).toEqual([
      0.01, 0.1, 1, 10, 100, 1000, 1e4, 1e5, 1e6,
    ]);
  });
});

const schema = {
  kind: { kind: 'choice', values: ['a', 'b', 'c'], default: 'a' },
  share: { kind: 'number', min: 0, max: 1, step: 0.5, default: 0.5 },
  epochs: { kind: 'integer', min: 1, max: 20, default: 3, budget: true },
  flip: { kind: 'switch', default: 'off', live: true },
  view: { kind: 'choice', values: ['x', 'y', 'z'], default: 'x', live: true },
  rate: { kind: 'number', min: 0, max: 1, step: 0.25, default: 0.5, live: true, training: true },
  seed: { kind: 'integer', min: 0, max: 99, default: 1 },
} as const satisfies ParamSchema;
const opening = defaultParams(schema);
const plan: EndsPlan = { controls: ['flip', 'kind', 'share', 'rate'], sizes: [{ epochs: 5 }] };

describe('the star around the opening settings', () => {
  it('has the opening, each control that shapes a run at each stop alone, and the presets, each once', () => {
    const star = starOf(schema, opening, plan, [{}, { kind: 'b', share: 1 }, { kind: 'c' }]);
    const arms = star.map(({ kind, share }) => `${kind} ${share}`);
    expect(arms).toEqual(['a 0.5', 'b 0.5', 'c 0.5', 'a 0', 'a 1', 'b 1']);
  });

  it('is of the size that the plan says, but for a preset’s own', () => {
    const star = starOf(schema, opening, plan, [{ epochs: 9 }]);
    expect(star.map(({ epochs }) => epochs)).toEqual([5, 5, 5, 5, 5, 9]);
    expect(starOf(schema, { ...opening, epochs: 2 }, { controls: [] }, []).map(({ epochs }) => epochs)).toEqual([2]);
  });

  it('stands once for each size', () => {
    const twice = starOf(schema, opening, { controls: ['kind'], sizes: [{ epochs: 5 }, { epochs: 2 }] }, [{}]);
    expect(twice.map(({ kind, epochs }) => `${kind} ${epochs}`)).toEqual(['a 5', 'b 5', 'c 5', 'a 2', 'b 2', 'c 2']);
  });

  it('leaves at rest what only shows a network, also where a preset moves it', () => {
    const star = starOf(schema, { ...opening, view: 'y' }, plan, [{ kind: 'b', flip: 'on' }]);
    expect(new Set(star.map(({ flip, view }) => `${flip} ${view}`))).toEqual(new Set(['off x']));
  });

  it('keeps what acts on training as it was opened or a preset says', () => {
    expect(starOf(schema, opening, plan, [{ rate: 0.25 }]).map(({ rate }) => rate)).toEqual([
      0.5, 0.5, 0.5, 0.5, 0.5, 0.25,
    ]);
  });
});

describe('the live stops of an end', () => {
  it('are every combination of the live controls in sight, and one rest where there are none', () => {
    const both = liveStops(schema, opening, { controls: ['flip', 'view', 'kind'] });
    expect(both.map(({ flip, view }) => `${flip} ${view}`)).toEqual([
      'off x',
      'off y',
      'off z',
      'on x',
      'on y',
      'on z',
    ]);
    expect(liveStops(schema, opening, { controls: ['kind', 'rate'] })).toEqual([{}]);
  });

  it('leave out what follows from a frame with the end’s own settings', () => {
    const follows: EndsPlan['follows'] = ({ kind }) => (kind === 'a' ? ['flip'] : []);
    const stops = (kind: string) => liveStops(schema, { ...opening, kind }, { controls: ['flip'], follows });
    expect(stops('a')).toEqual([{}]);
    expect(stops('b')).toEqual([{ flip: 'off' }, { flip: 'on' }]);
  });
});

describe('a frame with its numbers alone', () => {
  it('keeps numbers, nested ones too, to six digits, and words; lists and arrays go, and what is left empty', () => {
    const frame = {
      step: 471,
      loss: 0.123456789,
      small: 1.23456789e-7,
      missing: Number.NaN,
      name: 'relu',
      original: { accuracy: 2 / 3, confusion: new Int32Array(4) },
      strip: { indices: Int32Array.of(1), labels: [1, 2] },
      anchors: new Float32Array(3),
      cells: [{ count: 1 }],
    };
    expect(numbersAlone(frame)).toEqual({
      step: 471,
      loss: 0.123457,
      small: 1.23457e-7,
      missing: Number.NaN,
      name: 'relu',
      original: { accuracy: 0.666667 },
    });
    expect(Object.keys(numbersAlone(frame) as object)).not.toContain('anchors');
  });

  it('keeps the lists that are asked for, and goes without the parts that are not wanted, at any depth', () => {
    const maps = { bytes: new Uint8Array(9), largest: 2 };
    const frame = {
      step: 1,
      measured: { trained: Float32Array.of(0.25), whole: { one: [1] } },
      responses: { maps, label: 3 },
    };
    expect(numbersAlone(frame, ['trained'])).toEqual({
      step: 1,
      measured: { trained: Float32Array.of(0.25) },
      responses: { maps: { largest: 2 }, label: 3 },
    });
    expect(without(frame, ['maps', 'whole'])).toEqual({
      step: 1,
      measured: { trained: Float32Array.of(0.25) },
      responses: { label: 3 },
    });
    expect(without(frame)).toEqual(frame);
  });
});
