import { describe, expect, it } from 'vitest';
import { drawStroke, emptyPad, hasInk, PAD_SIDE } from '../../../src/shell/pen.ts';

describe('the pen', () => {
  it('leaves a round white mark where it touches', () => {
    const pad = emptyPad();
    expect(hasInk(pad)).toBe(false);
    drawStroke(pad, [84, 84], [84, 84]);
    expect(hasInk(pad)).toBe(true);
    expect(pad[84 * PAD_SIDE + 84]).toBe(255);
    expect(pad[84 * PAD_SIDE + 100]).toBe(0);
  });

  it('never wipes what is there, and may leave the pad', () => {
    const pad = emptyPad();
    drawStroke(pad, [84, 20], [84, 150]);
    const before = pad.slice();
    drawStroke(pad, [-30, 84], [PAD_SIDE + 30, 84]);
    expect(pad.every((value, i) => value >= before[i])).toBe(true);
    expect(pad[84 * PAD_SIDE]).toBe(255);
  });
});
