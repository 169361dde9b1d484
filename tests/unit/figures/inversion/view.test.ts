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

/** The d of the line of a look, as drawn over the run. */
const line = (html: string, look: 'solid' | 'hollow'): string | undefined =>
  new RegExp(`kit-run-${look}[^"]*"><path class="kit-line" d="([^"]+)"`).exec(html.slice(html.indexOf('viewBox')))?.[1];

describe('the curve', () => {
  it('is a solid line for the digits and a hollow one, an answer, for the negatives', () => {
    const html = drawn();
    expect(line(html, 'solid')).toBe('M0 90L42.67 5L100 1.1');
    expect(line(html, 'hollow')).toBe('M0 91L42.67 80L100 62.6');
    expect(html).toMatch(/kit-run-hollow wcw-answer/);
    expect(html).not.toMatch(/kit-run-solid wcw-answer/);
    expect(html).toContain('30,000 pictures seen');
  });

  it('has its lines in each other’s place once negated, and only where that is an identity at every moment', () => {
    expect(line(drawn(negated), 'solid')).toBe(line(drawn(), 'hollow'));
    expect(line(drawn(negated), 'hollow')).toBe(line(drawn(), 'solid'));
    const unit = params({ negate: 'on', scaling: 'unit' });
    expect(line(drawn({ params: unit, frame: flipped }), 'solid')).toBe(line(drawn(), 'solid'));
    const halfWay = params({ negate: 'on', blend: 0.5 });
    expect(line(drawn({ params: halfWay, frame: flipped }), 'solid')).toBe(line(drawn(), 'solid'));
  });

  it('leaves room for all pictures that a run under way will see', () => {
    const begun = history.slice(0, 2).map((at) => ({ ...at, steps: 942 }));
    const running = { ...own, status: 'running', history: begun, frame: begun[1], position: 1 } as const;
    expect(drawn(running)).toContain('60,000 pictures seen');
    expect(drawn({ ...running, history: begun.slice(0, 1), position: 0 })).toContain('30,000 pictures seen');
    const both = { ...running, history: begun.slice(0, 1), position: 0, params: params({ 'trained-on': 'both' }) };
    expect(drawn(both)).toContain('60,000 pictures seen');
  });

  it('marks the moment that the reader has moved to, and none at the end of the run', () => {
    expect(drawn()).not.toContain('kit-marker');
    expect(drawn({ position: 1, frame: history[1] })).toContain('<line class="kit-marker" x1="42.67%"');
    expect(drawn({ ...own, status: 'running', position: 1, frame: history[1] })).not.toContain('kit-marker');
  });

  it('keeps what stood there before as paler lines, named only where it was another network', () => {
    const stood = (changes: Parameters<typeof params>[0]): NonNullable<InversionState['before']> => ({
      kind: 'recording',
      params: params(changes),
      frame: history[2]!,
      history: [history[0]!, { ...history[1]!, original: reading(0.5) }],
    });
    expect(drawn()).not.toContain('kit-ghost');
    const tanh = drawn({ before: stood({ activation: 'tanh' }) });
    expect(tanh).toMatch(/kit-ghost.*before: tanh/);
    expect(drawn({ before: stood({ seed: 1 }) })).toContain('kit-ghost');
    expect(drawn({ before: stood({ seed: 1 }) })).not.toContain('before:');
  });

  it('exchanges the paler lines by what they are of, and not by what stands before them', () => {
    const stood = (scaling: 'symmetric' | 'unit') =>
      ({ kind: 'recording', params: params({ scaling }), frame: history[2]!, history }) as const;
    const ghost = (changes: Changes) => {
      const html = drawn(changes);
      return line(html.slice(html.indexOf('kit-ghost')), 'solid');
    };
    const [solid, hollow] = [line(drawn(), 'solid'), line(drawn(), 'hollow')];
    expect(ghost({ ...negated, before: stood('symmetric') })).toBe(hollow);
    expect(ghost({ ...negated, before: stood('unit') })).toBe(solid);
    const unit = params({ negate: 'on', scaling: 'unit' });
    expect(ghost({ params: unit, before: stood('symmetric') })).toBe(hollow);
  });

  it('is led through moment by moment, and stands still while a run goes on', () => {
    const scrub = vi.fn();
    const press = (changes: Changes): void => {
      const root = definition.view(state(changes), words, { ...noActions, scrub }) as ElementNode;
      const cursor = flatten(root.children)[0] as ElementNode;
      cursor.on.keydown!({ key: 'ArrowLeft', preventDefault() {}, stopPropagation() {} } as unknown as Event);
    };
    press({});
    expect(scrub).toHaveBeenLastCalledWith(1);
    press({ status: 'running', ...own });
    press({ status: 'loading' });
    press({ history: history.slice(0, 1), position: 0 });
    expect(scrub).toHaveBeenCalledTimes(1);
  });

  it('tells the moment in words; while the guess is open, without its answer', () => {
    expect(drawn()).toContain(
      'aria-valuetext="After 30,000 pictures it reads 98.9\u00a0% of the digits and 37.4\u00a0%',
    );
    const asked = drawn({ guess: undefined });
    expect(asked).toContain('The negatives wait for your guess.');
    expect(asked).not.toMatch(/aria-[a-z]+="[^"]*37\.4/);
  });

  it('has the seeds of its settings on its scale, filled once negated where the two change places, with the published value where it is one of them', () => {
    const source = {
      kind: 'recording',
      id: 'relu-mnist',
      params: params({ 'train-images': 60_000, epochs: 5 }),
    } as const;
    expect(drawn({ source }).match(/<circle cx="[^"]*" cy="[^"]*" r="2.4"/g)).toHaveLength(30);
    expect(drawn({ source })).toMatch(/kit-published.*30 seeds.*published<tspan class="kit-more"> 37\.4/s);
    expect(drawn({ source })).not.toContain('kit-seeds-full');
    expect(drawn({ source, ...negated })).toContain('kit-seeds-full');
    const unit = params({ scaling: 'unit', negate: 'on', 'train-images': 60_000, epochs: 5 });
    const apart = drawn({ source: { kind: 'recording', id: 'unit-mnist', params: unit }, params: unit });
    expect(apart).toContain('kit-strip');
    expect(apart).not.toContain('kit-seeds-full');
    const tanh = { kind: 'recording', id: 'tanh-mnist', params: params({ activation: 'tanh', epochs: 5 }) } as const;
    expect(drawn({ source: tanh })).toContain('kit-strip');
    expect(drawn({ source: tanh })).not.toContain('kit-published');
  });

  it('sets the reader’s own among the seeds, where its negation takes it', () => {
    expect(drawn()).not.toContain('kit-own');
    expect(drawn(own)).toMatch(/kit-own" cx="18" cy="62.6%"/);
    expect(drawn({ ...own, ...negated })).toMatch(/kit-own" cx="18" cy="62.6%"/);
    expect(drawn(own)).toContain('yours<tspan class="kit-more"> 37.4');
  });
});

describe('the guess on the curve', () => {
  it('is a handle where it stands until it is made', () => {
    expect(drawn({ guess: undefined })).toMatch(/kit-handle.*aria-valuenow="50".*style="top:50%"/);
    expect(drawn({ guess: undefined, draft: 70 })).toMatch(/kit-handle.*aria-valuenow="70".*style="top:30%"/);
    expect(drawn({ guess: undefined })).toContain('It has never seen a negative.');
    expect(drawn()).not.toContain('kit-handle');
  });

  it('stays with how far off it was, as long as it is of the network that it was asked about', () => {
    expect(drawn({ guess: 80 })).toContain('your guess 80, 43 off');
    expect(drawn({ guess: 38 })).toContain('your guess 38, spot on');
    expect(drawn({ guess: 80 })).toContain('kit-gap');
    expect(drawn({ guess: 38 })).not.toContain('kit-gap');
    const tanh = { guess: 80, params: params({ activation: 'tanh' }), opening: params() } as const;
    expect(drawn(tanh)).not.toContain('your guess');
  });

  it('goes where the negation takes the number that it is about', () => {
    expect(drawn({ guess: 80, ...negated })).toContain('your guess 80, 43 off');
  });

  it('leaves nothing where it was skipped, and is not asked of a network that has seen negatives', () => {
    expect(drawn({ guess: 'skipped' })).not.toMatch(/your guess|kit-handle/);
    expect(drawn({ guess: undefined, params: params({ 'trained-on': 'both' }) })).not.toContain('kit-handle');
    expect(drawn({ guess: undefined, hidden: new Set(['guess']) })).not.toContain('kit-handle');
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
    expect(html).toContain('digits. The commonest mistake: a 0 taken for a 1, once.');
    expect(html).toContain('negatives. The commonest mistake: a 0 taken for a 1, 63 times.');
    expect(html.match(/<rect[^>]*fill="rgb/g)).toHaveLength(40);
  });

  it('tell the square that is pointed at, lit up in both; of negatives only after the guess', () => {
    const html = beside('mistakes', { pointed: 'negative 3 4' });
    expect(html).toContain('<p class="wcw-note">The negative of a 3 is read as 4: 63 of 100 (63\u00a0%)');
    expect(html.match(/class="inv-pointed"/g)).toHaveLength(2);
    const asked = beside('mistakes', { pointed: 'negative 3 4', guess: undefined });
    expect(asked).not.toContain('<p class="wcw-note">The negative of');
    expect(asked).toMatch(/<figure class="wcw-answer">/);
    expect(beside('mistakes', { pointed: 'nonsense' })).not.toContain('inv-pointed');
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
