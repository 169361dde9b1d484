import { describe, expect, it, vi } from 'vitest';
import { definition } from '../../../../src/figures/inversion/definition.ts';
import type { InversionState } from '../../../../src/figures/inversion/state.ts';
import { toCsv } from '../../../../src/shell/data-table.ts';
import { type ElementNode, flatten } from '../../../../src/shell/html.ts';
import {
  beside,
  drawn,
  flipped,
  frame,
  history,
  large,
  noActions,
  params,
  reading,
  state,
  testPixels,
  words,
} from './sample.ts';

type Changes = Partial<InversionState>;
const statuses = ['still', 'loading', 'running', 'paused', 'done', 'error'] as const;
const sides = definition.sides!.map(({ name }) => name);
const negated = { params: params({ negate: 'on' }), frame: flipped } as const;
const own = { source: { kind: 'own' } } as const;
const none = { frame: undefined, history: [], position: 0, testPixels: undefined } as const;

describe('every view of the inversion figure', () => {
  it.each(statuses)('is drawn while %s, with and without a frame, and prints no broken number', (status) => {
    for (const changes of [{ status }, { status, ...none }, { status, ...own }, { status, ...negated }] as Changes[]) {
      for (const html of [drawn(changes), ...sides.map((name) => beside(name, changes)), ...large(changes)])
        expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  });

  it('is a function of the state alone', () => {
    expect(drawn()).toBe(drawn());
    for (const name of sides) expect(beside(name)).toBe(beside(name));
  });
});

describe('the two numbers', () => {
  it('have as many decimals as the test images carry, and a dash before there is a network', () => {
    expect(large()).toEqual(['98.9%', '37.4%']);
    const whole = frame({ testImages: 10_000, original: reading(0.9894), negative: reading(0.3736) });
    expect(large({ frame: whole })).toEqual(['98.94%', '37.36%']);
    expect(large(none)).toEqual(['–', '–']);
  });

  it('change places when the first layer is negated', () => {
    expect(large(negated)).toEqual(['37.4%', '98.9%']);
  });

  it('are the blend’s and the negatives’ while the blend is in use', () => {
    expect(large({ params: params({ blend: 0.4 }) })).toEqual(['61.2%', '37.4%']);
  });

  it('hide what the guess is about', () => {
    const answers = definition.numbers!(state(), words).map(({ answer }) => answer);
    expect(answers).toEqual([false, true]);
  });
});

describe('the digits one by one', () => {
  it('name test images by index and true class, and draw the index while the pixels are not at hand', () => {
    expect(beside('digits')).toContain('alt="Test digit 3, a 1"');
    expect(beside('digits')).toContain('alt="Negative of test digit 3, a 1"');
    expect(beside('digits', { testPixels: undefined })).toContain('no. 23');
    expect(beside('digits', { testPixels: undefined })).not.toContain('<img');
    expect(beside('digits', { testPixels: { ...testPixels, there: new Set([1, 3]) } }).match(/<img/g)).toHaveLength(4);
  });

  it('tell right from wrong in words, and of a negative only after the guess', () => {
    const html = beside('digits');
    expect(html).toContain('right: ');
    expect(html).toContain('wrong: ');
    expect(html.match(/inv-verdict inv-is-(right|wrong) wcw-answer/g)).toHaveLength(12);
    expect(html.match(/inv-verdict/g)).toHaveLength(24);
  });

  it('are blended while the blend is in use', () => {
    expect(beside('digits', { params: params({ blend: 0.4 }) })).toContain('part of the way to its negative');
    expect(beside('digits')).not.toContain('part of the way');
  });
});

describe('the filters', () => {
  it('are drawn on one scale with their signs as in use', () => {
    const html = beside('filters');
    expect(html.match(/<img class="wcw-bitmap kit-tile"/g)).toHaveLength(6);
    expect(html).toMatch(/filter 1, weights from −0\.3\d* to 0\.3\d*, bias 0\.10/);
    expect(html).toContain('as trained');
    expect(beside('filters', negated)).toContain('every sign changed');
  });
});

describe('the mistakes', () => {
  it('are two matrices with the commonest mistake in words', () => {
    const html = beside('mistakes');
    expect(html.match(/<svg class="inv-matrix"/g)).toHaveLength(2);
    expect(html).toContain('digits. The commonest mistake: 0 taken for 1, once.');
    expect(html).toContain('negatives. The commonest mistake: 0 taken for 1, 63 times.');
    expect(html.match(/<rect[^>]*fill="rgb/g)).toHaveLength(40);
  });

  it('tell the square that is pointed at, lit up in both; of negatives only after the guess', () => {
    const html = beside('mistakes', { pointed: 'negative 3 4' });
    expect(html).toContain('<p class="wcw-note">Negatives of 3s read as 4: 63 of 100 (63.0\u00a0%)');
    expect(html.match(/class="inv-pointed"/g)).toHaveLength(2);
    const asked = beside('mistakes', { pointed: 'negative 3 4', guess: undefined });
    expect(asked).not.toContain('<p class="wcw-note">Negatives of');
    expect(asked).toMatch(/<figure class="wcw-answer">/);
    expect(beside('mistakes', { pointed: 'nonsense' })).not.toContain('inv-pointed');
  });

  it('never call a mistake that was made one of 0 %', () => {
    const confusion = new Int32Array(100);
    confusion.set([889, 3], 86);
    confusion.set([1, 1134], 10);
    const told = (pointed: string) =>
      beside('mistakes', { pointed, frame: frame({ original: { accuracy: 0.9, confusion } }) });
    expect(told('original 8 7')).toContain('8s read as 7: 3 of 892 (0.3\u00a0%)');
    expect(told('original 1 0')).toContain('1s read as 0: 1 of 1,135 (0.09\u00a0%)');
  });

  it('are walked through with the arrow keys, within the matrix', () => {
    const point = vi.fn();
    const press = (pointed: string | undefined, key: string): void => {
      const root = definition.sides![2]!.draw(state({ pointed }), words, { ...noActions, point }) as ElementNode;
      const matrix = flatten((flatten(root.children)[0] as ElementNode).children)[1] as ElementNode;
      const svg = matrix.children.at(-1) as ElementNode;
      svg.on.keydown!({ key, preventDefault() {}, stopPropagation() {} } as unknown as Event);
    };
    press('negative 3 4', 'ArrowDown');
    expect(point).toHaveBeenLastCalledWith('negative 4 4');
    press('negative 9 9', 'ArrowRight');
    expect(point).toHaveBeenLastCalledWith('negative 9 9');
    press(undefined, 'ArrowRight');
    expect(point).toHaveBeenLastCalledWith('negative 0 0');
    press('negative 3 4', 'a');
    expect(point).toHaveBeenCalledTimes(3);
  });
});

describe('what the figure asks of its shell', () => {
  it('needs the test images that its strip names, of the data that the numbers are of', () => {
    const indices = [...frame().strip.indices];
    expect(
      definition.testImages!(state({ source: { kind: 'recording', id: 'x', params: { data: 'digits' } } })),
    ).toEqual({
      data: 'digits',
      indices,
    });
    expect(definition.testImages!(state(own))).toEqual({ data: 'mnist', indices });
    expect(definition.testImages!(state({ ...own, ...none }))).toEqual({ data: 'mnist', indices: [] });
  });

  it('has the negated frame answered by the frame itself, and a blend by the network', () => {
    const { by, frame: answer } = definition.live!;
    expect(by(params())).toEqual(['negate']);
    expect(by(params({ blend: 0.5 }))).toEqual([]);
    expect(answer(frame(), params({ negate: 'on' })).original).toEqual(frame().negative);
    expect(answer(history[2]!, params())).toBe(history[2]);
    expect(answer(history[2]!, params({ negate: 'on', scaling: 'unit' }))).toBe(history[2]);
  });

  it('says how many pictures Start shows a network', () => {
    expect(definition.work!(params())).toBe(30_000);
    expect(definition.work!(params({ 'trained-on': 'both', epochs: 1 }))).toBe(20_000);
  });

  it('lists the run frame by frame, and the answer to a moved control after them', () => {
    expect(definition.table(state(), words).rows).toHaveLength(history.length);
    const moved = definition.table(state(negated), words);
    expect(moved.rows).toHaveLength(history.length + 1);
    // Read as 37.4 %, downloaded as the fraction it is.
    expect(moved.rows.at(-1)).toContainEqual({ value: flipped.original.accuracy, shown: '37.4\u00a0%' });
    expect(toCsv(moved)).not.toMatch(/[%–]|NaN/);
  });
});
