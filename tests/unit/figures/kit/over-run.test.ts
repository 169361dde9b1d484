import { describe, expect, test, vi } from 'vitest';
import { type OverRun, overRun, type RunLine } from '../../../../src/figures/kit/over-run.ts';
import type { RunGuess } from '../../../../src/figures/kit/run-guess.ts';
import { type ElementNode, renderToString, type Tree } from '../../../../src/shell/html.ts';
import { indented } from './indented.ts';

const digits: RunLine = {
  name: 'digits',
  points: [
    [0, 10],
    [400, 95],
    [1000, 98.9],
  ],
  now: 98.9,
};
const negatives: RunLine = {
  name: 'negatives',
  look: 'hollow',
  answer: true,
  points: [
    [0, 9],
    [400, 20],
    [1000, 37.4],
  ],
  now: 37.4,
};
const run = (changes: Partial<OverRun> = {}): OverRun => ({
  x: {
    min: 0,
    max: 1000,
    ticks: [
      { at: 0, label: '0' },
      { at: 500, label: 'half' },
      { at: 1000, label: '1,000 seen' },
    ],
    label: '',
  },
  y: { min: 0, max: 100, ticks: [0, 50, 100].map((at) => ({ at, label: `${at}` })), label: '' },
  lines: [negatives, digits],
  at: 1000,
  levels: [{ y: 10, label: 'chance' }],
  cursor: {
    moments: [0, 40, 100],
    position: 2,
    label: 'While it learns',
    told: 'At the end',
    still: false,
    to: () => undefined,
  },
  ...changes,
});
const guess = (changes: Partial<RunGuess> = {}): RunGuess => ({
  value: 55,
  step: 1,
  open: true,
  question: 'How many?',
  hint: 'Drag the handle.',
  label: 'Your guess',
  told: '55',
  said: 'your guess 55, 18 off',
  to: () => undefined,
  ...changes,
});
const strip: NonNullable<OverRun['strip']> = {
  seeds: [30, 37, 44],
  mean: 37,
  sd: 7,
  full: false,
  published: 37.36,
  yours: 41,
  words: { seeds: ['3 seeds', '37.0 ± 7.0'], published: ['published', '37.4'], yours: ['yours', '41.0'] },
  answer: true,
};
const drawn = (changes: Partial<OverRun> = {}): string => renderToString(overRun(run(changes)));

describe('lines over a run', () => {
  test.each<[string, Partial<OverRun>]>([
    ['plain', {}],
    ['nothing-yet', { lines: [{ ...digits, points: [] }], at: undefined, levels: [] }],
    ['one-moment', { lines: [{ ...digits, points: [[0, 10]], now: 10 }], at: 0 }],
    ['ghost', { ghost: { name: 'before: tanh', lines: [{ ...negatives, now: undefined }, digits] } }],
    ['guess-open', { guess: guess() }],
    ['guess-made', { guess: guess({ open: false, outcome: 37.4 }) }],
    ['strip', { strip }],
    [
      'events',
      {
        at: 400,
        moved: true,
        events: [
          { x: 400, label: 'best', answer: true },
          { x: 900, label: 'late' },
        ],
      },
    ],
  ])('are drawn as they were: %s', async (name, changes) => {
    await expect(indented(overRun(run(changes)))).toMatchFileSnapshot(`snapshots/over-run-${name}.txt`);
  });

  test('hide what the guess is about: line, dot and name, and the seeds', () => {
    const html = drawn({ strip });
    expect(html.match(/kit-run-hollow wcw-answer/g)).toHaveLength(3);
    expect(html).toContain('kit-strip wcw-answer');
    expect(html).not.toMatch(/kit-run-solid wcw-answer/);
  });

  test('leave a gap in the name’s place, and no dot, where a number is missing', () => {
    const html = drawn({ lines: [{ ...digits, name: '', now: Number.NaN }] });
    expect(html).not.toMatch(/kit-name|kit-now|NaN/);
  });

  test('end a longer run that stood there before at the edge', () => {
    const longer: RunLine = {
      name: '',
      points: [
        [0, 0],
        [500, 50],
        [1500, 90],
      ],
    };
    expect(drawn({ ghost: { name: '', lines: [longer] } })).toContain('d="M0 100L50 50L100 30"');
  });
});

/** The first element of a class in a tree. */
function one(tree: Tree, name: string): ElementNode | undefined {
  if (typeof tree === 'string' || tree.kind !== 'element') return undefined;
  if (tree.attributes.class?.split(' ').includes(name)) return tree;
  for (const child of tree.children) {
    const found = one(child, name);
    if (found) return found;
  }
  return undefined;
}

describe('the handle of a guess', () => {
  function pressed(key: string, value: number, changes: Partial<RunGuess> = {}): number | undefined {
    const to = vi.fn();
    const handle = one(overRun(run({ guess: guess({ value, to, ...changes }) })), 'kit-handle')!;
    handle.on.keydown!({ key, preventDefault() {}, stopPropagation() {} } as unknown as Event);
    return to.mock.calls[0]?.[0];
  }

  test('is a slider on the scale of the answer', () => {
    expect(one(overRun(run({ guess: guess() })), 'kit-handle')!.attributes).toMatchObject({
      role: 'slider',
      'aria-valuemin': '0',
      'aria-valuemax': '100',
      'aria-valuenow': '55',
      'aria-orientation': 'vertical',
      style: 'top:45%',
    });
  });

  test('moves by keys, a step or ten, and never beyond the axis', () => {
    expect(pressed('ArrowUp', 55)).toBe(56);
    expect(pressed('ArrowLeft', 55)).toBe(54);
    expect(pressed('PageDown', 55)).toBe(45);
    expect(pressed('ArrowUp', 55, { step: 5 })).toBe(60);
    for (const key of ['ArrowUp', 'ArrowRight', 'PageUp'])
      for (const from of [95, 100]) expect(pressed(key, from)).toBeLessThanOrEqual(100);
    for (const key of ['ArrowDown', 'ArrowLeft', 'PageDown'])
      for (const from of [0, 5]) expect(pressed(key, from)).toBeGreaterThanOrEqual(0);
    expect(pressed('Tab', 55)).toBeUndefined();
  });

  test('follows the hand that holds it, and no other, on the chart’s scale', () => {
    const to = vi.fn();
    const handle = one(overRun(run({ guess: guess({ to }) })), 'kit-handle')!;
    const area = { getBoundingClientRect: () => ({ top: 100, height: 200 }) };
    const held = { holds: false };
    const button = {
      hasPointerCapture: () => held.holds,
      setPointerCapture: () => {
        held.holds = true;
      },
      closest: () => ({ querySelector: () => area }),
    };
    const event = (clientY: number) =>
      ({ clientY, currentTarget: button, pointerId: 1, stopPropagation() {} }) as unknown as Event;
    handle.on.pointermove!(event(200));
    expect(to).not.toHaveBeenCalled();
    handle.on.pointerdown!(event(200));
    for (const [y, value] of [
      [200, 50],
      [150, 75],
      [50, 100],
      [400, 0],
    ] as const) {
      handle.on.pointermove!(event(y));
      expect(to).toHaveBeenLastCalledWith(value);
    }
  });

  test('counts every key, though the picture is not drawn anew between two', () => {
    const to = vi.fn();
    const handle = one(overRun(run({ guess: guess({ value: 50, to }) })), 'kit-handle')!;
    for (const key of ['ArrowDown', 'ArrowDown', 'PageDown'])
      handle.on.keydown!({ key, preventDefault() {}, stopPropagation() {} } as unknown as Event);
    expect(to.mock.calls).toEqual([[49], [48], [38]]);
  });

  test('leaves the question in the emptier half, and after the guess no handle but its line', () => {
    expect(drawn({ guess: guess({ value: 80 }) })).toContain('kit-below-line');
    expect(drawn({ guess: guess({ value: 20 }) })).toContain('kit-above');
    const made = drawn({ guess: guess({ open: false, outcome: 37.4 }) });
    expect(made).not.toMatch(/kit-handle|kit-question/);
    expect(made).toMatch(/kit-gap" x1="100%" x2="100%" y1="45%" y2="62.6%"/);
    expect(drawn({ guess: guess({ open: false, outcome: 53 }) })).not.toContain('kit-gap');
  });
});

describe('the cursor', () => {
  function cursorOf(changes: Partial<OverRun['cursor']> = {}) {
    const to = vi.fn();
    const cursor = one(overRun(run({ cursor: { ...run().cursor, to, ...changes } })), 'kit-cursor')!;
    const area = { getBoundingClientRect: () => ({ left: 50, width: 200 }) };
    const currentTarget = { querySelector: () => area };
    const say = (type: string, event: object = {}): void => {
      const target = { closest: () => null };
      cursor.on[type]!({
        type,
        currentTarget,
        target,
        pointerType: 'mouse',
        buttons: 0,
        preventDefault() {},
        stopPropagation() {},
        ...event,
      } as never);
    };
    return {
      to,
      say,
      press: (key: string, event: object = {}) => say('keydown', { key, target: currentTarget, ...event }),
    };
  }

  test('goes to the moment nearest to the mouse, and back to the end when it leaves', () => {
    const { to, say } = cursorOf();
    for (const [x, moment] of [
      [50, 0],
      [89, 0],
      [91, 1],
      [189, 1],
      [191, 2],
      [900, 2],
    ] as const) {
      say('pointermove', { clientX: x });
      expect(to).toHaveBeenLastCalledWith(moment);
    }
    say('pointerleave');
    expect(to).toHaveBeenLastCalledWith(2);
  });

  test('follows a finger that touches, and stays where it was lifted', () => {
    const { to, say } = cursorOf();
    say('pointermove', { clientX: 90, pointerType: 'touch' });
    say('pointerleave', { pointerType: 'touch' });
    expect(to).not.toHaveBeenCalled();
    say('pointerdown', { clientX: 60, pointerType: 'touch' });
    say('pointermove', { clientX: 140, pointerType: 'touch', buttons: 1 });
    expect(to.mock.calls).toEqual([[0], [1]]);
  });

  test('goes by keys, within the run; leaves the guess’s handle and the browser’s own keys alone', () => {
    const { to, press, say } = cursorOf({ position: 1 });
    for (const [key, moment] of [
      ['ArrowRight', 2],
      ['ArrowLeft', 0],
      ['PageUp', 2],
      ['PageDown', 0],
      ['Home', 0],
      ['End', 2],
    ] as const) {
      press(key);
      expect(to).toHaveBeenLastCalledWith(moment);
    }
    to.mockClear();
    press('ArrowLeft', { altKey: true });
    press('a');
    press('ArrowLeft', { target: {} });
    say('pointermove', { clientX: 90, target: { closest: () => ({}) } });
    expect(to).not.toHaveBeenCalled();
  });

  test('stands while a run goes on', () => {
    const { to, press, say } = cursorOf({ still: true });
    press('ArrowLeft');
    say('pointermove', { clientX: 90 });
    say('pointerleave');
    expect(to).not.toHaveBeenCalled();
  });
});
