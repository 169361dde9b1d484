import { describe, expect, it } from 'vitest';
import { scanFigure } from '../../../src/components/labels.ts';
import { measureOf } from '../../../src/components/measure-of.ts';
import { parseSettings } from '../../../src/components/settings.ts';

describe('phrases that set a figure', () => {
  it('name one or several settings', () => {
    expect(parseSettings('scaling=unit negate=on')).toEqual([
      ['scaling', 'unit'],
      ['negate', 'on'],
    ]);
  });

  it('fail the build when a setting has no value', () => {
    expect(() => parseSettings('negate')).toThrow(/no setting/);
  });
});

describe('numbers in the text', () => {
  it('are taken from the frame by the name they have in results', () => {
    const frame = { negative: { accuracy: 0.25 } };
    expect(measureOf(frame, 'accuracy.negative')).toBe(0.25);
    expect(measureOf(frame, 'accuracy.original')).toBeUndefined();
    expect(measureOf(undefined, 'accuracy.negative')).toBeUndefined();
  });

  it('follow the figure with the settings that the text gives it', () => {
    const text = 'Words. <Figure name="inversion" id="two" preset="linear" /> Words.';
    expect(scanFigure(text, 'two')).toEqual({ name: 'inversion', preset: 'linear' });
    expect(() => scanFigure(text, 'three')).toThrow(/three/);
  });
});
