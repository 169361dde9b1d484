import { describe, expect, it } from 'vitest';
import { scanFigure } from '../../../src/components/labels.ts';
import { measureOf } from '../../../src/components/measure-of.ts';
import { seedsOnce } from '../../../src/components/seeds-once.ts';
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

describe('the rows of a table', () => {
  const cell = (n: number): string => `<td>98.6 <span class="over">(n = ${n})</span></td>`;
  const row = (...seeds: number[]): string => `<tr>${seeds.map(cell).join('')}</tr>`;

  it('say over how many seeds once, by their last number, where all have as many', () => {
    const [same, others] = seedsOnce(row(30, 30) + row(30, 10)).split('</tr>');
    expect(same).toBe('<tr><td>98.6</td><td>98.6 <span class="over">(n = 30)</span></td>');
    expect(others).toBe(row(30, 10).replace('</tr>', ''));
  });

  it('say it under the table where all of it has as many', () => {
    const cells = '<tr><td>98.6</td><td>98.6</td></tr>';
    expect(seedsOnce(row(5, 5) + row(5, 5))).toBe(`<caption class="over">(n = 5)</caption>${cells}${cells}`);
  });

  it('without seeds are as they were', () => {
    expect(seedsOnce('<tr><th>rectifier</th></tr>')).toBe('<tr><th>rectifier</th></tr>');
  });
});
