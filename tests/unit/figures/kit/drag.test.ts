import { describe, expect, test } from 'vitest';
import { arrowOf, wayOf } from '../../../../src/figures/kit/arrows.ts';
import { connectDrag, type Draggable } from '../../../../src/figures/kit/drag.ts';

const key = (name: string, held: Partial<KeyboardEvent> = {}) => ({ key: name, ...held }) as KeyboardEvent;

describe('an arrow key', () => {
  test('points where it points, right and down being positive', () => {
    const ways = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((name) => arrowOf(key(name)));
    expect(ways).toEqual([
      [-1, 0],
      [1, 0],
      [0, -1],
      [0, 1],
    ]);
  });

  test('points nowhere in a shortcut, nor does another key', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const)
      expect(arrowOf(key('ArrowLeft', { [held]: true }))).toBeUndefined();
    expect(arrowOf(key('Home'))).toBeUndefined();
  });

  test('is no more than one step, which Home and End of a slider are not', () => {
    const far = Number.POSITIVE_INFINITY;
    const ways = ['ArrowLeft', 'Home', 'End'].map((name) => wayOf(key(name)));
    expect(ways).toEqual([
      [-1, 0],
      [-far, -far],
      [far, far],
    ]);
    expect(wayOf(key('Home', { ctrlKey: true }))).toBeUndefined();
  });
});

describe('what is dragged', () => {
  /** A stage of one element, which hears events as a browser's would send them. */
  function stageWith(what: Partial<Draggable<string>>) {
    const stage = new EventTarget() as HTMLElement;
    const said: string[] = [];
    const end = connectDrag(stage, {
      surface: 'svg',
      press: () => ({ held: 'knob', focus: null }),
      drag: (held) => void said.push(held),
      nudge: () => false,
      ...what,
    });
    const captured = new Set<number>();
    const surface = Object.assign(new globalThis.Element(), {
      closest: () => surface,
      setPointerCapture: (id: number) => captured.add(id),
      hasPointerCapture: (id: number) => captured.has(id),
    });
    const send = (type: string, more: object = {}): Event => {
      const event = Object.assign(new Event(type, { cancelable: true }), { pointerId: 1, button: 0, ...more });
      Object.defineProperty(event, 'target', { value: surface });
      stage.dispatchEvent(event);
      return event;
    };
    return { said, send, end };
  }
  (globalThis as { Element?: unknown }).Element ??= class {};

  test('follows the pointer from a press to its end, and not before or after', () => {
    const { said, send, end } = stageWith({});
    send('pointermove');
    send('pointerdown');
    send('pointermove');
    send('lostpointercapture');
    send('pointermove');
    expect(said).toEqual(['knob']);
    send('pointerdown');
    end();
    send('pointermove');
    expect(said).toEqual(['knob']);
  });

  test('is held by the main button alone', () => {
    const { said, send } = stageWith({});
    send('pointerdown', { button: 2 });
    send('pointermove');
    expect(said).toEqual([]);
  });

  test('keeps an arrow key that was meant for it, and leaves the page every other', () => {
    const { send } = stageWith({ nudge: ([right]) => right !== 0 });
    expect(send('keydown', { key: 'ArrowRight' }).defaultPrevented).toBe(true);
    expect(send('keydown', { key: 'ArrowUp' }).defaultPrevented).toBe(false);
    expect(send('keydown', { key: 'Tab' }).defaultPrevented).toBe(false);
  });
});
