import { describe, expect, it } from 'vitest';
import { claimStrip } from '../../../src/components/claim-strip.ts';
import { drawStrip } from '../../../src/components/plot-strip.ts';
import { nameBeside, type Strip, WIDTHS } from '../../../src/components/strip-layout.ts';
import { placeOf, roundDomain } from '../../../src/components/strip-place.ts';
import { claims } from '../content/sources.ts';

const strip: Strip = { values: [12, 20, 20.4, 31], mean: 20.85, sd: 7.79, published: 37.36, domain: [0, 100] };
const words = {
  described: '20.85 ± 7.79 %; 4 seeds. Published: 37.36 %.',
  published: 'published',
  seeds: '4 seeds',
  spread: 'mean ± standard deviation',
  tick: (value: number) => (value === 100 ? '100 %' : String(value)),
};
const draw = (changes: Partial<Strip> = {}, width: number = WIDTHS.wide) =>
  drawStrip({ ...strip, ...changes }, words, width);
/** An element a line, so that a difference can be read. */
const lines = (svg: string) => `${svg.replaceAll('><', '>\n<')}\n`;
const numbers = (svg: string, attribute: string) =>
  [...svg.matchAll(new RegExp(`<circle[^>]* ${attribute}="([^"]+)"`, 'g'))].map(([, value]) => Number(value));
const heightOf = (svg: string) => Number(/ height="(\d+)"/.exec(svg)![1]);
const claim = (id: string) => claimStrip(claims.find((one) => one.id === id)!);

describe('a distribution over seeds', () => {
  it.each(Object.entries(WIDTHS))(
    'is drawn for a %s place as it was when it was last looked at',
    async (name, width) => {
      await expect(lines(draw({}, width))).toMatchFileSnapshot(`snapshots/strip-${name}.svg`);
    },
  );

  it('is one picture with one description, and brings no styles of its own', () => {
    const svg = draw();
    expect(svg.match(/aria-label/g)).toHaveLength(1);
    expect(svg).toContain(`role="img" aria-label="${words.described}"`);
    const quoting = drawStrip(strip, { ...words, described: '"x"' }, WIDTHS.wide);
    expect(quoting).toContain('aria-label="&quot;x&quot;"');
    expect(svg).not.toContain('<style');
    expect(svg).not.toMatch(/#[0-9a-f]{3,6}\b/);
  });

  it.each(Object.values(WIDTHS))('has a dot for each seed at its place on the scale, %i pixels wide', (width) => {
    const svg = draw({}, width);
    expect(numbers(svg, 'cx')).toEqual(
      strip.values.map((value) => expect.closeTo(placeOf(value, strip.domain, width), 1)),
    );
  });

  it('hides no seed behind another', () => {
    const svg = draw();
    const [x, y] = [numbers(svg, 'cx'), numbers(svg, 'cy')];
    for (const i of x.keys())
      for (const j of x.keys()) if (i < j) expect(Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!)).toBeGreaterThan(6);
  });

  it('is named on the left where it has no room on the right', () => {
    const left = draw({ values: [97, 97.1], mean: 97.05, sd: 0.07, published: 98.94 });
    expect(left.match(/text-anchor="end"/g)).toHaveLength(3);
    expect(draw()).not.toContain('text-anchor="end"');
  });

  it('is named in a line above where it has no room on either side', () => {
    const wide = { values: [3, 50, 97], mean: 50, sd: 40, published: undefined };
    const texts = [...draw(wide, WIDTHS.phone).matchAll(/<text[^>]*>[^<]*(?=<)/g)].map(([text]) => text);
    for (const name of [words.seeds, words.spread]) {
      const { at, anchor, dx, above } = nameBeside(name, [10, 90], [0, 100], WIDTHS.phone);
      const start = placeOf(at, [0, 100], WIDTHS.phone) + dx;
      expect({ anchor, above }).toEqual({ anchor: 'start', above: true });
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start + 7 * name.length).toBeLessThanOrEqual(WIDTHS.phone);
    }
    expect(texts.join('\n')).not.toContain('text-anchor="end"');
    const svg = draw(wide, WIDTHS.phone);
    expect(heightOf(svg)).toBe(heightOf(draw({ ...wide, values: [49, 50, 51], sd: 1 }, WIDTHS.wide)) + 28);
  });

  it('shows neither a spread of one seed nor a number that nobody published', () => {
    const bare = draw({ values: [20], mean: 20, sd: 0, published: undefined });
    expect(bare).not.toContain('mean ± standard deviation');
    expect(bare).not.toContain('>published<');
  });
});

describe('the chart of a claim', () => {
  it('has the published number on its scale where both are shares, and says so', () => {
    expect(claim('2.14')!.drawn.wide).toContain('27.21 ± 7.36\u00a0%; 30 seeds from');
    expect(claim('2.14')!.drawn.wide).toContain('Published: 37.36\u00a0%.');
    expect(claim('2.14')!.domain).toEqual([0, 100]);
  });

  it.each(['2.6', '2.27'])('keeps a number of another unit off its scale: claim %s', (id) => {
    expect(claim(id)!.drawn.wide).not.toMatch(/published/i);
  });

  it('is absent where nothing was measured', () => {
    expect(claim('2.2')).toBeUndefined();
  });

  it('has a round scale that holds every value, from 0', () => {
    expect(roundDomain([0.012, 0.19])).toEqual([0, 0.2]);
    expect(roundDomain([-0.21, 0.06])).toEqual([-0.25, 0.1]);
    expect(roundDomain([5, 19])).toEqual([0, 20]);
    expect(placeOf(1e9, [0, 20], 300)).toBe(placeOf(20, [0, 20], 300));
  });
});
