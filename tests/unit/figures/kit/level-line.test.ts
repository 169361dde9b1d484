import { expect, test } from 'vitest';
import { levelLine } from '../../../../src/figures/kit/level-handle.ts';
import { h } from '../../../../src/shell/html.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';

const axis = { min: 0, max: 100, ticks: [], label: '' };
/** The x at which each of the two words stands, the level at 40 of 100. */
const places = (...lines: (readonly (readonly [number, number])[])[]): (string | undefined)[] => {
  const text = renderToString(h('svg', {}, levelLine(40, axis, 'learned', 'noise', lines)));
  return ['learned', 'noise'].map((word) => new RegExp(`<text[^>]* x="([^"]*)"[^>]*>${word}`).exec(text)?.[1]);
};
const fall = [0, 20, 80, 100].map((x) => [x, x < 50 ? 5 : 95] as const);

test('the words of a level stand beside its handle, where no line runs through them', () => {
  expect(places()).toEqual(['100%', '100%']);
  expect(places(fall)).toEqual(['100%', '100%']);
});

test('both move to the other end where a line runs through one of them and leaves room there', () => {
  expect(places(fall, [[90, 65]])).toEqual(['4', '4']);
  expect(places([[100, 55]])).toEqual(['4', '4']);
});

test('one moves alone where the other end has room for one, and none where it has room for none', () => {
  expect(
    places([
      [10, 55],
      [90, 65],
    ]),
  ).toEqual(['100%', '4']);
  expect(
    places([
      [10, 65],
      [90, 65],
    ]),
  ).toEqual(['100%', '100%']);
});
