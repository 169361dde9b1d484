import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ClassResult, checkOf, classLine, classResult } from '../../../../src/experiments/class-lines/line.ts';
import { readClassLine } from '../../../../src/experiments/class-lines/read.ts';
import { readClass } from '../../../../src/experiments/class-lines/text.ts';
import { type Figures, linedFigures } from './figures.ts';
import { randomFrom } from './random.ts';

const figures: Figures = linedFigures();
const figureOf = (name: string) => figures.get(name);
const inversion = figures.get('inversion')!;

const result: ClassResult = {
  figure: 'inversion',
  version: '1+2',
  seed: 7,
  settings: { 'train-images': 2000, epochs: 1 },
  numbers: {
    'accuracy.original': 0.9612,
    'accuracy.negative': 0.1031,
    'accuracy.original.negated': 0.1031,
    'accuracy.negative.negated': 0.9612,
  },
};
const line = classLine(inversion, result);
const read = (text: string) => readClassLine(text, figureOf);
const faultOf = (text: string) => {
  const found = read(text);
  return 'fault' in found ? found.fault : undefined;
};
/** The line with a part replaced, and the check that belongs to it. */
const forged = (part: string | RegExp, by: string) => {
  const body = line
    .replace(part, by)
    .replace(/^wcw1 /, '')
    .replace(/ check=.*/, '');
  return `wcw1 ${body} check=${checkOf(body)}`;
};

describe('a result as a line', () => {
  it('is one short line of plain words', () => {
    expect(line).toMatch(
      /^wcw1 inversion 1\+2 seed=7 train-images=2000 epochs=1 gave 0\.9612 0\.1031 0\.1031 0\.9612 check=\w{4}$/,
    );
  });

  it('says nothing of what is at its default, nor of what only shows a network', () => {
    const params = {
      ...Object.fromEntries(Object.entries(inversion.schema).map(([n, p]) => [n, p.default])),
      seed: 3,
      digit: 5,
      negate: 'on',
    };
    expect(classResult(inversion, { seed: 3, version: 'inversion-1+2', params }).settings).toEqual({});
  });

  it('is read back as it was written: every kept run of every figure that trains', () => {
    let runs = 0;
    for (const figure of figures.values()) {
      const file = JSON.parse(readFileSync(`models/reproduction/${figure.experiment}.json`, 'utf8'));
      for (const condition of file.conditions)
        for (const run of condition.runs.slice(0, 3)) {
          const params = { ...condition.params, seed: run.seed };
          const given = classResult(figure, { ...run.result, seed: run.seed, version: run.version, params });
          // Some were run with more than a page allows.
          const fits = Object.entries(given.settings).every(([name, value]) => {
            const param = figure.schema[name]!;
            return !('max' in param) || (Number(value) >= param.min && Number(value) <= param.max);
          });
          if (!fits) continue;
          runs++;
          expect(read(classLine(figure, given)), figure.name).toEqual({ result: given });
        }
    }
    expect(readdirSync('models/reproduction').length).toBeGreaterThan(15);
    expect(runs).toBeGreaterThan(300);
  });

  it('is read back for random settings, seeds and numbers', () => {
    const random = randomFrom(4);
    const all = [...figures.values()];
    for (let i = 0; i < 2000; i++) {
      const figure = all[random.below(all.length)]!;
      const given = random.result(figure);
      expect(read(classLine(figure, given))).toEqual({ result: given });
    }
  });

  it.each([
    ['a name before it', `Anna: ${line}`],
    ['a bullet', `• ${line}`],
    ['a number', `12) ${line}`],
    ['quoting signs', `> > ${line}`],
    ['spaces around', `   ${line} \u00a0`],
    ['curly quotes', `“${line}”`],
    ['a full stop', `${line}.`],
    ['a word after it', `${line} (my second try)`],
    ['spaces that do not break', line.replaceAll(' ', '\u00a0')],
    ['hyphens that do not break', line.replaceAll('-', '\u2011')],
    ['characters without width', line.replaceAll('=', '\u200b=\u200b')],
    ['a capital at the beginning', line.replace('w', 'W')],
    ['the wide digits of an East Asian keyboard', line.replaceAll('1', '１')],
    ['decimal commas', line.replaceAll('0.', '0,')],
    ['spaces about the signs', line.replaceAll('=', ' = ')],
    ['tabs of a table', line.replaceAll(' ', '\t')],
    ['stars around it', `**${line}**`],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toEqual({ result });
  });

  it.each([
    ['a text without a result', 'Good morning, everybody', 'nothing', {}],
    ['another version', line.replace('wcw1', 'wcw2'), 'version', { given: '2', here: 1 }],
    ['one whose end is missing', line.slice(0, -8), 'cut', {}],
    ['one whose check is cut', line.slice(0, -1), 'cut', {}],
    ['an unknown figure', line.replace('inversion', 'inversoin'), 'figure', { given: 'inversoin' }],
    ['one without its middle', line.replace('gave ', ''), 'middle', {}],
    ['one without its version', line.replace('1+2 ', ''), 'middle', {}],
    ['an unknown setting', line.replace('epochs', 'epoch'), 'setting', { given: 'epoch=1' }],
    [
      'a setting that is not allowed',
      line.replace('epochs=1', 'epochs=100'),
      'value',
      { name: 'epochs', given: '100' },
    ],
    ['one without a seed', line.replace('seed=7 ', ''), 'seed', {}],
    ['a number too few', line.replace(' 0.1031', ''), 'count', { given: 3, count: 4 }],
    ['a number that is none', line.replace('0.9612', '0.96l2'), 'number', { given: '0.96l2' }],
    [
      'a number out of its range',
      line.replace('0.9612', '9.612'),
      'range',
      { figure: 'inversion', name: 'accuracy.original', given: '9.612' },
    ],
    ['a mistyped digit', line.replace('0.9612', '0.9621'), 'check', {}],
    ['a mistyped seed', line.replace('seed=7', 'seed=1'), 'check', {}],
  ])('is refused with its own sentence: %s', (_, text, key, values) => {
    expect(faultOf(text)).toEqual({ key, values });
  });

  it('is refused for a forged number too, though its check is right', () => {
    expect(read(forged('0.9612', '0.9613'))).toHaveProperty('result');
    expect(faultOf(forged('0.9612', '1.5'))?.key).toBe('range');
    expect(faultOf(forged('epochs=1', 'epochs=1.5'))?.key).toBe('value');
  });

  it('tells any digit that is changed', () => {
    const places = [...line].flatMap((letter, i) => (/\d/.test(letter) ? [i] : []));
    for (const place of places)
      for (const digit of '0123456789')
        if (line[place] !== digit)
          expect(read(line.slice(0, place) + digit + line.slice(place + 1))).toHaveProperty('fault');
  });
});

describe('a class’s text', () => {
  const of = (seed: number, changes: Partial<ClassResult> = {}) =>
    classLine(inversion, { ...result, seed, ...changes });
  const all = (text: string) => readClass(text, figureOf);

  it('is read line by line, and what cannot be read is told with its number', () => {
    const text = `Results of 9b\n\nAnna: ${of(1)}\r\nBo: ${of(2).slice(0, 60)}\n> ${of(3)}\n`;
    const { results, faults } = all(text);
    expect(results.map((one) => [one.line, one.result.seed])).toEqual([
      [3, 1],
      [5, 3],
    ]);
    expect(faults.map(({ line: at, fault }) => [at, fault.key])).toEqual([
      [1, 'nothing'],
      [4, 'cut'],
    ]);
  });

  it('is read where mail has wrapped the lines, quoted or not', () => {
    const wrapped = of(1).replace(' gave', '\n> gave').replace(' check', '\n> check');
    const { results, faults } = all(`> ${wrapped}\n> ${of(2)}`);
    expect(results.map(({ result: { seed } }) => seed)).toEqual([1, 2]);
    expect(faults).toEqual([]);
  });

  it('is read where several results stand in one line', () => {
    expect(all(`${of(1)} ${of(2)}, ${of(3)}`).results.map(({ result: { seed } }) => seed)).toEqual([1, 2, 3]);
  });

  it('loses no line after one that is cut off', () => {
    const { results, faults } = all(`${of(1).slice(0, 40)}\nthanks!\n${of(2)}`);
    expect(results).toHaveLength(1);
    expect(faults.map(({ line: at, fault }) => [at, fault.key])).toEqual([
      [1, 'cut'],
      [2, 'nothing'],
    ]);
  });

  it('counts a seed once, and says whether the other numbers were the same', () => {
    const other = { numbers: { ...result.numbers, 'accuracy.original': 0.5 } };
    const { results, doubles } = all([of(1), of(1), of(1, other), of(1, { settings: {} })].join('\n'));
    expect(results.map((one) => one.line)).toEqual([1, 4]);
    expect(doubles).toEqual([
      { line: 2, of: 1, same: true, seed: 1 },
      { line: 3, of: 1, same: false, seed: 1 },
    ]);
  });

  it('never throws, whatever is pasted: 2,000 random texts, and every line of them is accounted for', () => {
    const random = randomFrom(9);
    for (let i = 0; i < 2000; i++) {
      const text = random.text(() => of(random.below(50)));
      const { results, faults, doubles } = all(text);
      const lines = text.split(/\r\n?|[\n\u2028\u2029]/);
      const told = new Set([...results, ...faults, ...doubles].map((one) => one.line));
      const untold = lines.flatMap((content, at) => (content.trim() !== '' && !told.has(at + 1) ? [at + 1] : []));
      // A line that goes on in the next is told by its first.
      for (const at of untold) expect(told.has(at - 1) || untold.includes(at - 1), JSON.stringify(text)).toBe(true);
    }
  });
});
