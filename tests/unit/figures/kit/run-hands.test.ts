import { describe, expect, test, vi } from 'vitest';
import { type OverRun, overRun } from '../../../../src/figures/kit/over-run.ts';
import type { RunGuess } from '../../../../src/figures/kit/run-guess.ts';
import type { ElementNode, Tree } from '../../../../src/shell/html.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { guess, run } from './a-run.ts';

const drawn = (changes: Partial<OverRun> = {}): string => renderToString(overRun(run(changes)));

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

  test('goes by keys that come faster than pictures, within the run; leaves the browser’s own keys alone', () => {
    const { to, press } = cursorOf({ position: 1 });
    for (const [key, moment] of [
      ['ArrowRight', 2],
      ['ArrowRight', 2],
      ['ArrowLeft', 1],
      ['PageDown', 0],
      ['ArrowUp', 1],
      ['PageUp', 2],
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
    expect(to).not.toHaveBeenCalled();
  });

  test('does not hold the guess’s handle: one slider stands beside the other', () => {
    const drawn = overRun(run({ guess: guess() }));
    expect(one(drawn, 'kit-handle')).toBeDefined();
    expect(one(one(drawn, 'kit-cursor')!, 'kit-handle')).toBeUndefined();
  });

  test('stands while a run goes on', () => {
    const { to, press, say } = cursorOf({ still: true });
    press('ArrowLeft');
    say('pointermove', { clientX: 90 });
    say('pointerleave');
    expect(to).not.toHaveBeenCalled();
  });
});
