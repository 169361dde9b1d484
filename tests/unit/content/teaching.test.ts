import { describe, expect, it } from 'vitest';
import { figureOf, figures } from '../../../src/components/figures.ts';
import { reproduced } from '../../../src/components/reproduction.ts';
import { arithmetic } from '../../../src/components/teaching/arithmetic.ts';
import { entriesOf } from '../../../src/components/teaching/entries.ts';
import { teachingFaults } from '../../../src/components/teaching/faults.ts';
import { teachingMinutes } from '../../../src/components/teaching/minutes.ts';
import { parseTeaching } from '../../../src/components/teaching/schema.ts';
import { teaching } from '../../../src/components/teaching/teaching.ts';
import { filledText } from '../../../src/components/teaching/value.ts';
import { networkOf } from '../../../src/experiments/reading/network.ts';
import { firstLayerOf } from '../../../src/experiments/sharing/networks.ts';
import { receptiveFields } from '../../../src/math/receptive-field.ts';
import { countParameters } from '../../../src/nets/network.ts';
import { readState } from '../../../src/shell/link-state.ts';
import { figureWords } from '../../../src/shell/strings.ts';
import { isSetting, percentages, published } from './sources.ts';

const numbers = (text: string): string[] => text.match(/\d[\d.,]*(?<![.,])/g) ?? [];
/** Names that hold a digit, such as LeNet-5 and C1, say no number. */
const withoutNames = (text: string): string => text.replace(/\b[A-Za-z]+-?\d+\b/g, '');

describe.each([...teaching])('the teaching notes of %s', (name, notes) => {
  const figure = figureOf(name);
  const texts = [notes.ask, notes.shows, ...notes.exercises.flatMap((one) => [one.do, one.answer])];

  it('open the figure only in states that it has', () => {
    for (const { state } of notes.exercises)
      for (const [key, value] of entriesOf(state)) expect(isSetting(name, key, value), `${key}=${value}`).toBe(true);
  });

  it('fill in every number of what the figure shows and of the answers', async () => {
    const all = [
      await filledText(figure, notes.shows, notes),
      ...(await Promise.all(notes.exercises.map((one) => filledText(figure, one.answer, one)))),
    ];
    for (const text of all) expect(text).not.toMatch(/[{}]|undefined|NaN|–(?!\d)/);
  });

  it('type no number in an answer that the exercise has not named', () => {
    for (const { do: task, answer, state } of notes.exercises) {
      const named = numbers(withoutNames(`${task} ${Object.values(state ?? {}).join(' ')}`));
      expect(numbers(withoutNames(answer)).filter((one) => !named.includes(one))).toEqual([]);
    }
  });

  it('ask in a last sentence that a card of the gallery can show alone', () => {
    const last = notes.ask.split(/(?<=[.!?])\s+/).at(-1)!;
    expect(last).toMatch(/^[A-Z][^:]{15,160}\?$/);
  });

  it('type no percentage that is not published', () => {
    expect(texts.flatMap(percentages).filter((one) => !published.has(one))).toEqual([]);
  });

  it('fit into half a lesson, and count reading, training and the exercises', () => {
    const { reading, running, exercises, all } = teachingMinutes(figure, notes);
    expect(all).toBe(Math.round(reading + running + exercises));
    expect(all).toBeLessThan(23);
    expect(running > 0).toBe(figure.compute === undefined);
  });
});

/** Views beside the main one that keep back what is asked while their figure's guess is open. */
const waiting: Readonly<Record<string, readonly string[]>> = {
  'anchor-clusters': ['labels'],
  clip: ['seeds'],
  'filters-forming': ['given'],
  race: ['weights'],
  shift: ['all'],
  universality: ['matrix'],
};

describe('an exercise', () => {
  const all = [...teaching].flatMap(([name, { exercises }]) =>
    exercises.map(({ do: task, state = {} }, i) => ({ name, at: `${name} ${i + 1}`, task, panel: state.panel, state })),
  );

  it('opens no view that it names for checking: the answer would stand there already', () => {
    const given = all.filter(({ name, task, panel }) => {
      const named = panel !== undefined && figureWords(figureOf(name))(`${name}.sides.${panel}`);
      return (
        named && new RegExp(`(check|guess).*“${named}”`, 'i').test(task) && !waiting[name]?.includes(String(panel))
      );
    });
    expect(given.map(({ at }) => at)).toEqual([]);
  });

  it('speaks of the guess where the view that it opens waits for one', () => {
    const silent = all.filter(({ name, task, panel, state }) => {
      const { guess } = figureOf(name);
      const { params } = readState(figureOf(name), entriesOf(state));
      const asks = guess && (guess.when?.(params as Readonly<Record<string, string | number>>) ?? true);
      return asks && waiting[name]?.includes(String(panel)) && !/guess/i.test(task);
    });
    expect(silent.map(({ at }) => at)).toEqual([]);
  });

  it('that has the patch of the kernel dragged opens the picture that it lies on', () => {
    const dragged = all.filter(({ name, task }) => name === 'kernel' && /drag the patch/i.test(task));
    expect(dragged.map(({ panel }) => panel)).toEqual([undefined, undefined]);
  });
});

describe('teaching notes', () => {
  const good = {
    ask: 'How many of them are there?',
    believed: { claim: '2.13' },
    shows: 'It shows that there are many.',
    exercises: new Array(3).fill({ do: 'Look at the number.', answer: 'It is a large number.' }),
  };
  const sources = { work: (key: string) => key === 'kuo2016', claim: (id: string) => id === '2.13' };
  const faults = (change: object) =>
    teachingFaults(figureOf('inversion'), parseTeaching({ ...good, ...change }, 'x.yaml'), sources);
  const exercise = (change: object) => ({
    exercises: [{ ...good.exercises[0], ...change }, ...good.exercises.slice(1)],
  });

  it('are there for every figure and for nothing else', () => {
    expect([...teaching.keys()].sort()).toEqual([...figures.keys()].sort());
  });

  it.each([
    ['fewer than three exercises', { exercises: good.exercises.slice(1) }, 'exercises'],
    ['a question that is none', { ask: 'It is a statement.' }, 'ask'],
    ['a belief that nobody is named for', { believed: { text: 'They all say it.' } }, 'believed'],
    ['a belief of two sources', { believed: { text: 'They all say it.', cite: 'a', claim: '2.13' } }, 'believed'],
    ['a part that is unknown', { hint: 'Look left.' }, 'hint'],
    ['an answer that is missing', exercise({ answer: undefined }), 'exercises[0].answer'],
    ['a value without a measure', exercise({ values: { n: { condition: 'paper' } } }), 'exercises[0].values.n'],
    ['a value of two kinds', exercise({ values: { n: { frame: 'a', arithmetic: '1' } } }), 'exercises[0].values.n'],
  ])('with %s are refused by file and field', (_, change, field) => {
    expect(() => faults(change)).toThrow(/^x\.yaml:/);
    expect(() => faults(change)).toThrow(field);
  });

  it.each([
    ['a claim that is not in the ledger', { believed: { claim: '9.9' } }, 'believed.claim: the ledger has no "9.9"'],
    ['a work that nobody lists', { believed: { text: 'They say it.', cite: 'x' } }, 'the bibliography has no "x"'],
    ['a setting that is none', exercise({ state: { colour: 'red' } }), 'exercises.0.state: there is no colour'],
    ['a view that is none', exercise({ state: { panel: 'sky' } }), 'exercises.0.state: there is no panel "sky"'],
    ['a preset that is none', exercise({ state: { preset: 'x' } }), 'exercises.0.state: preset cannot be "x"'],
    ['a value out of range', exercise({ state: { blend: 2 } }), 'exercises.0.state: blend cannot be "2"'],
    ['braces without a value', exercise({ answer: 'It is {n} of them.' }), 'exercises.0.answer: {n} has no value'],
    ['a value that is not used', exercise({ values: { n: { arithmetic: '1' } } }), 'the value "n" is not used'],
  ])('with %s are refused, and told so', (_, change, fault) => {
    expect(faults(change).join()).toContain(fault);
    expect(faults({})).toEqual([]);
  });

  it('take no number from a run that nobody repeated, or from a figure that trains', async () => {
    const fill = (value: object) => filledText(figureOf('inversion'), 'It is {n}.', { values: { n: value } });
    await expect(fill({ condition: 'unknown', measure: 'accuracy.negative' })).rejects.toThrow('inversion.yaml: {n}');
    await expect(fill({ frame: 'negative.accuracy' })).rejects.toThrow('take its numbers from a reproduction');
  });

  it('count what the networks really are made of', () => {
    const sum = (figure: string, exercise: number, name: string) =>
      arithmetic(teaching.get(figure)!.exercises[exercise]!.values![name]!.arithmetic!);
    for (const [name, head] of [
      ['hidden', 'hidden'],
      ['dense', 'dense'],
    ] as const)
      expect(sum('reading', 1, name)).toBe(countParameters(networkOf({ head })));
    expect(sum('reading', 0, 'numbers')).toBe(countParameters(networkOf({ head: 'linear' })));
    expect(sum('cascade', 2, 'parameters')).toBe(reproduced('cascade', 'browser', 'parameters')!.mean);
    for (const [name, racer] of [
      ['shared', 'convolutional'],
      ['local', 'local'],
      ['dense', 'dense'],
    ] as const)
      expect(sum('sharing', 0, name)).toBe(firstLayerOf(racer));
    const lenet = [5, 2, 5, 2, 5].map((size) => ({ size, stride: size === 2 ? 2 : 1 }));
    const [, , second, , third] = receptiveFields(lenet);
    expect([sum('layers', 0, 'second'), sum('layers', 0, 'third')]).toEqual([second, third]);
  });

  it('compute sums of sizes, and nothing else', () => {
    expect(arithmetic('6 * (5 * 5 + 1)')).toBe(156);
    expect(arithmetic('-(32 - 4) / 2 - 1')).toBe(-15);
    for (const wrong of ['6 *', '(1', '1 2', '2 ** 3', 'a + 1', '1 / 0', '']) expect(() => arithmetic(wrong)).toThrow();
  });
});
