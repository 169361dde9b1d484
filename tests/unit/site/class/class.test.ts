import { describe, expect, it } from 'vitest';
import strings from '../../../../content/strings/en/class.yaml';
import { classFigure, classFigures } from '../../../../src/components/class/class-data.ts';
import { type Comparison, comparisonsOf } from '../../../../src/components/class/comparison.ts';
import { groupsOf, publishedOf } from '../../../../src/components/class/groups.ts';
import { keptText } from '../../../../src/components/class/kept-text.ts';
import { measureWords } from '../../../../src/components/class/measure-words.ts';
import { classStrip, ticksOf } from '../../../../src/components/class/strip.ts';
import { classTable } from '../../../../src/components/class/table.ts';
import { classView } from '../../../../src/components/class/view.ts';
import { closeDomain, placeOf } from '../../../../src/components/strip-place.ts';
import type { ClassResult } from '../../../../src/experiments/class-lines/line.ts';
import { readClass } from '../../../../src/experiments/class-lines/text.ts';
import { toCsv } from '../../../../src/shell/data-table.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { createWords, type StringTree } from '../../../../src/shell/words.ts';

const words = createWords({ class: strings as StringTree }, 'en');
const inversion = classFigure(classFigures.find(({ name }) => name === 'inversion')!);
const figures = new Map([['inversion', inversion]]);
const run = (seed: number, negatives: number, settings: ClassResult['settings'] = {}): ClassResult => ({
  figure: 'inversion',
  version: '1+2',
  seed,
  settings,
  numbers: { 'accuracy.original': 0.96, 'accuracy.negative': negatives },
});
const comparisons = (...results: ClassResult[]): Comparison[] => comparisonsOf(groupsOf(results, figures)[0]!, words);
const negatives = (...results: ClassResult[]): Comparison =>
  comparisons(...results).find(({ measure }) => measure === 'accuracy.negative')!;
const nothing = { copyTable() {}, saveTable() {}, copyLink() {}, print() {} };

describe('a class', () => {
  it('stands beside our seeds of the very settings and sizes, and beside the published number', () => {
    const [group] = groupsOf([run(1, 0.1), run(2, 0.2)], figures);
    expect(group!.ours!.values['accuracy.negative']).toHaveLength(100);
    expect(group!.otherSize).toBe(false);
    expect(publishedOf(group!, 'accuracy.negative')?.value).toBe(37.36);
    const compared = negatives(run(1, 0.1), run(2, 0.2));
    expect(compared.class).toEqual({ n: 2, mean: 15, sd: expect.closeTo(7.071), values: [10, 20] });
    expect(compared.ours!.n).toBe(100);
  });

  it('that trained less stands beside ours of the nearest size, and is told so', () => {
    const [near] = groupsOf([run(1, 0.1, { 'train-images': 2000, epochs: 1 })], figures);
    expect(near!.otherSize).toBe(true);
    expect(near!.ours!.sized['train-images']).toBe(10_000);
    const [full] = groupsOf([run(1, 0.1, { 'train-images': 60_000, epochs: 5 })], figures);
    expect(full!.ours!.values['accuracy.negative']).toHaveLength(30);
    // As many pictures are shown in both, in other sizes.
    const [longer] = groupsOf([run(1, 0.1, { 'train-images': 10_000, epochs: 30 })], figures);
    expect(longer!.ours!.sized.epochs).toBe(30);
    expect(longer!.otherSize).toBe(false);
  });

  it('is told how much it trained, and ours, and what ours gave with the training of the published number', () => {
    const saidOf = (result: ClassResult) => {
      const read = { results: [{ line: 1, result }], faults: [], doubles: [] };
      return renderToString(classView({ text: 'x', read, figures }, words, nothing));
    };
    const short = saidOf(run(1, 0.1));
    expect(short).toContain('Training: 10,000 digits × 3 epochs, the class and our seeds alike.');
    expect(short).toMatch(
      /more training than the class had: with 60,000 digits × 5 epochs instead of 10,000 digits × 3 epochs, ours gave 27\.21\s%, give or take 7\.36\s% \(30 seeds\)/,
    );
    expect(saidOf(run(1, 0.1, { 'train-images': 2000, epochs: 1 }))).toContain(
      'Training: the class 2,000 digits × 1 epoch, our seeds 10,000 digits × 3 epochs.',
    );
    expect(saidOf(run(1, 0.1, { 'train-images': 60_000, epochs: 5 }))).not.toContain('than the class had');
  });

  it('with settings that we never ran stands alone', () => {
    const [group] = groupsOf([run(1, 0.1, { activation: 'abs', scaling: 'unit' })], figures);
    expect(group!.ours).toBeUndefined();
    expect(publishedOf(group!, 'accuracy.negative')).toBeUndefined();
  });

  it('is parted by settings and by version, the larger part first', () => {
    const other = { ...run(4, 0.3), version: '2+2' };
    const groups = groupsOf([run(1, 0.1, { epochs: 1 }), run(1, 0.1), run(2, 0.2), other], figures);
    expect(groups.map(({ results }) => results.length)).toEqual([2, 1, 1]);
  });

  it('of one has a mean and no spread', () => {
    expect(negatives(run(1, 0.1)).class).toMatchObject({ n: 1, mean: 10, sd: 0 });
  });

  it('says first what the ledger has claims about', () => {
    expect(comparisons(run(1, 0.1))[0]!.measure).toBe('accuracy.negative');
  });

  it('that all gave the same, and seeds of ours that did, have no spread', () => {
    const figure = classFigure(classFigures.find(({ name }) => name === 'curve-fit')!);
    const fitted = (seed: number): ClassResult => ({
      ...run(seed, 0),
      figure: 'curve-fit',
      numbers: { 'error.written': 0.0455 },
    });
    const read = { results: [1, 2, 3].map((line) => ({ line, result: fitted(line) })), faults: [], doubles: [] };
    const said = renderToString(
      classView({ text: 'x', read, figures: new Map([[figure.name, figure]]) }, words, nothing),
    );
    expect(said).toContain('The class: 0.0455, the same in every run (n = 3).');
    expect(said).toMatch(/Ours: 0\.0455, the same for every seed \(\d+ seeds\)/);
    expect(said).not.toContain('give or take');
    expect(said).not.toContain('mean ± sd');
  });

  it('is told to be of several figures, of several settings, or both', () => {
    const other = classFigure(classFigures.find(({ name }) => name === 'curve-fit')!);
    const both = new Map([...figures, [other.name, other]]);
    const saidOf = (...results: ClassResult[]) => {
      const read = { results: results.map((result, i) => ({ line: i + 1, result })), faults: [], doubles: [] };
      return renderToString(classView({ text: 'x', read, figures: both }, words, nothing));
    };
    const fit: ClassResult = { ...run(1, 0), figure: 'curve-fit', numbers: { error: 0.1 } };
    expect(saidOf(run(1, 0.1), run(1, 0.1, { epochs: 1 }))).toContain('The lines have 2 different settings.');
    expect(saidOf(run(1, 0.1), fit)).toContain('The lines are of 2 figures.');
    expect(saidOf(run(1, 0.1), run(1, 0.1, { epochs: 1 }), fit)).toContain('2 figures, with 3 different settings');
  });

  it('has each number called in plain words of its own, in every figure', () => {
    for (const figure of classFigures.map(classFigure)) {
      const called = figure.measured.map(({ name }) => ({ name, what: measureWords(figure, name, words) }));
      const bare = called.filter(({ what }) => !what || /[{}*]/.test(what)).map(({ name }) => name);
      expect(bare, figure.name).toEqual([]);
      const twice = called.filter(({ what }, i) => called.findIndex((one) => one.what === what) !== i);
      expect(twice, figure.name).toEqual([]);
    }
  });

  it('that trained less than the ledger’s network is not said to have trained as much', () => {
    const cascade = classFigure(classFigures.find(({ name }) => name === 'cascade')!);
    const result = { ...run(1, 0), figure: 'cascade', numbers: { 'accuracy.two.ten': 0.9 } };
    const [compared] = comparisonsOf(groupsOf([result], new Map([['cascade', cascade]]))[0]!, words);
    expect(compared!.what).toBe('network of two convolutions: test digits read on the ten kinds of background');
  });

  it('has no words for a number with a part that has none', () => {
    const { experiment } = classFigure(classFigures.find(({ name }) => name === 'anchor-clusters')!);
    expect(measureWords({ experiment }, 'turn.conv2', words)).toMatch(/^how far .* the second convolution /);
    expect(measureWords({ experiment }, 'turn.conv3', words)).toBeUndefined();
  });

  it('of every figure that trains can be drawn with numbers like ours', () => {
    expect(classFigures.length).toBeGreaterThan(15);
    for (const figure of classFigures.map(classFigure)) {
      const numbers = Object.fromEntries(figure.measured.map(({ name, unit }) => [name, unit === 'count' ? 3 : 0.5]));
      const result = { figure: figure.name, version: '1+2', seed: 1, settings: {}, numbers };
      const read = { results: [{ line: 1, result }], faults: [], doubles: [] };
      const drawn = renderToString(
        classView({ text: 'x', read, figures: new Map([[figure.name, figure]]) }, words, nothing),
      );
      expect(drawn.match(/class="strip"/g), figure.name).toHaveLength(figure.measured.length);
      expect(drawn, figure.name).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});

describe('what is said of the lines', () => {
  it('has a sentence for each fault, with the lines that have it', () => {
    const text = 'Hello\nGood bye\nwcw2 inversion check=2222\nwcw1 inversoin 1+2 seed=1 gave 1 check=2222';
    const read = readClass(text, (name) => figures.get(name));
    const said = renderToString(classView({ text, read, figures }, words, nothing));
    expect(said).toContain('4 lines could not be read:');
    expect(said).toContain('Lines 1, 2: there is no result in it.');
    expect(said).toContain('Line 3: it was copied from another version');
    expect(said).toContain('Line 4: there is no figure “inversoin” that trains.');
    expect(said).toContain('No result yet.');
  });

  it('is a table with a column for each setting and number', () => {
    const read = {
      results: [
        { line: 3, result: run(1, 0.1, { epochs: 1 }) },
        { line: 4, result: run(2, 0.2) },
      ],
    };
    expect(toCsv(classTable({ ...read, faults: [], doubles: [] }, words))).toBe(
      'line,figure,version,seed,epochs,accuracy.original,accuracy.negative\r\n' +
        '3,inversion,1+2,1,1,0.96,0.1\r\n4,inversion,1+2,2,,0.96,0.2\r\n',
    );
  });
});

describe('the scale of a class', () => {
  it('holds the class, our seeds and the published number, and not much more', () => {
    const { strip } = negatives(run(1, 0.55), run(2, 0.02));
    const [low, high] = strip.domain;
    for (const value of [...strip.values, 55, 2, 37.36]) {
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
    }
    expect(closeDomain([94.9, 96.3], [0, 100])).toEqual([94.5, 96.5]);
    expect(closeDomain([99.5, 100], [0, 100])[1]).toBe(100);
    expect(closeDomain([5])[0]).toBeLessThan(5);
  });

  it('has two to seven round numbers on it', () => {
    for (const domain of [
      [0, 1],
      [94.5, 96.5],
      [-0.25, 0.1],
      [0, 1200],
      [3, 3.02],
    ] as const) {
      const ticks = ticksOf(domain);
      expect(ticks.length, String(domain)).toBeGreaterThanOrEqual(2);
      expect(ticks.length, String(domain)).toBeLessThanOrEqual(8);
      expect(ticks[0]).toBeGreaterThanOrEqual(domain[0]);
      expect(ticks.at(-1)).toBeLessThanOrEqual(domain[1]);
    }
  });

  it('has numbers that can be told apart, however close they lie', () => {
    const close = { ...negatives(run(1, 0.1)), unit: 'number' as const };
    const svg = renderToString(
      classStrip({ ...close, strip: { ...close.strip, domain: [0.0454, 0.0456] } }, 'described', words),
    );
    const scale = svg.slice(svg.indexOf('strip-scale'), svg.indexOf('</g>', svg.indexOf('strip-scale')));
    const numbers = [...scale.matchAll(/>([\d.]+)</g)].map(([, number]) => number);
    expect(numbers.length).toBeGreaterThan(2);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('has each of our seeds at its place, and room for the class below', () => {
    const compared = negatives(run(1, 0.1));
    const svg = renderToString(classStrip(compared, 'described', words));
    const wide = svg.slice(svg.indexOf('plot-wide'));
    const places = [...wide.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(places).toEqual(
      compared.strip.values.map((value) => expect.closeTo(placeOf(value, compared.strip.domain, 620), 0)),
    );
    expect(svg).toContain('data-rows="5"');
  });
});

describe('what was pasted', () => {
  it('is kept in the tab, and taken away when nothing is left', () => {
    const store = new Map<string, string>();
    const storage = {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => void store.set(key, value),
      removeItem: (key: string) => void store.delete(key),
    };
    keptText(() => storage).write('lines');
    expect(keptText(() => storage).read()).toBe('lines');
    keptText(() => storage).write('');
    expect(store.size).toBe(0);
  });

  it('is told to be lost with the page where the browser keeps nothing', () => {
    const denied = keptText(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(denied.keeps).toBe(false);
    expect(denied.read()).toBe('');
    denied.write('lines');
  });
});
