import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../../src/shell/lecture/keys.ts';
import { enlargement, next, previous, type Step } from '../../../../src/shell/lecture/steps.ts';

const key = (name: string, more = {}) => ({
  key: name,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  defaultPrevented: false,
  ...more,
});
const { document } = parseHTML('<!doctype html><html><body></body></html>');
/** An element as markup has it. */
function control(markup: string): Element {
  const place = document.createElement('div');
  place.innerHTML = markup;
  return place.firstElementChild!;
}
const nothing = control('<p></p>');

describe('the steps of a lecture', () => {
  it('ask about a preset before they show it, and end at the last one', () => {
    let step: Step = { at: -1, asked: false };
    const seen = Array.from({ length: 7 }, () => {
      step = next(step, 3);
      return `${step.at}${step.asked ? '?' : '!'}`;
    });
    expect(seen).toEqual(['0?', '0!', '1?', '1!', '2?', '2!', '2!']);
  });

  it('go back to what was shown, not to the question', () => {
    expect(previous({ at: 2, asked: true })).toEqual({ at: 1, asked: false });
    expect(previous({ at: 0, asked: true })).toEqual({ at: 0, asked: false });
    expect(previous({ at: -1, asked: false })).toEqual({ at: -1, asked: false });
  });

  it('have nowhere to go in a figure without presets', () => {
    expect(next({ at: -1, asked: false }, 0)).toEqual({ at: -1, asked: false });
  });
});

describe('the keys of a lecture', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    ['ArrowLeft', 'previous'],
    ['PageUp', 'previous'],
    [' ', 'run'],
    ['Enter', 'run'],
    ['Escape', 'end'],
    ['x', undefined],
    ['toString', undefined],
  ])('%j means %s', (name, meaning) => {
    expect(meaningOf(key(name), nothing)).toBe(meaning);
  });

  it.each([
    ['ArrowRight', 'a slider', '<button role="slider"></button>'],
    ['ArrowLeft', 'a tab', '<button role="tab"></button>'],
    ['PageDown', 'a range', '<input type="range">'],
    ['ArrowRight', 'choices', '<input type="radio">'],
    ['ArrowRight', 'a list', '<select></select>'],
    ['f', 'a text field', '<textarea></textarea>'],
    ['ArrowLeft', 'a number', '<input type="number">'],
    [' ', 'a button', '<button></button>'],
    ['Enter', 'a button', '<button></button>'],
    [' ', 'a switch', '<input type="checkbox">'],
  ])('%j stays in %s', (name, _, markup) => {
    expect(meaningOf(key(name), control(markup))).toBeUndefined();
  });

  it('step on while a button or a switch has the focus, and end from anywhere', () => {
    expect(meaningOf(key('ArrowRight'), control('<button></button>'))).toBe('next');
    expect(meaningOf(key('ArrowRight'), control('<input type="checkbox">'))).toBe('next');
    expect(meaningOf(key('Escape'), control('<input type="range">'))).toBe('end');
  });

  it('are left to who has used them already, and to the browser’s own commands', () => {
    expect(meaningOf(key('ArrowRight', { defaultPrevented: true }), nothing)).toBeUndefined();
    expect(meaningOf(key('ArrowLeft', { altKey: true }), nothing)).toBeUndefined();
    expect(meaningOf(key('f', { ctrlKey: true }), nothing)).toBeUndefined();
  });
});

describe('a figure before a class', () => {
  it.each([
    [1024, 768, 2],
    [1280, 720, 2],
    [1920, 1080, 3],
    [3840, 2160, 6],
    [360, 740, 1],
  ])(
    'in a window of %i × %i px is enlarged at least %i times: 12 px are 24 from the back row',
    (width, height, times) => {
      expect(enlargement(width, height)).toBeGreaterThanOrEqual(times);
      expect(width / enlargement(width, height)).toBeLessThan(640);
    },
  );

  it('on a telephone held sideways is enlarged no further than its width asks for', () => {
    expect(740 / enlargement(740, 360)).toBe(639);
  });
});
