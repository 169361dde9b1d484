import { describe, expect, it } from 'vitest';
import { readingMinutes } from '../../../src/components/reading-time.ts';

const text = (words: number) => Array.from({ length: words }, (_, i) => `word${i}`).join(' ');

describe('the minutes that a chapter takes', () => {
  it('are 200 words each, and 0.8 for a figure', () => {
    expect(readingMinutes(text(2000))).toBe(10);
    expect(readingMinutes(`${text(2000)}\n\n${'<Figure name="a" id="a" />\n'.repeat(10)}`)).toBe(18);
  });
  it('leave out what stands in closed asides, figures too', () => {
    const aside = `<Aside title="Proof">\n${text(1000)}\n<Figure name="a" id="a" />\n</Aside>`;
    expect(readingMinutes(`${aside}\n${text(2000)}\n${aside}`)).toBe(10);
  });
  it('count a printed number as one word and the names in tags as none', () => {
    const printed = '<Reproduced experiment="inversion" condition="paper" measure="accuracy.negative" /> ';
    expect(readingMinutes(printed.repeat(2000))).toBe(10);
    expect(readingMinutes('<Cite k="one two three" /> {#section} | :--- | '.repeat(2000))).toBe(1);
  });
});
