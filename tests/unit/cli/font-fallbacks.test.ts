import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fallbackStyles, standInModule } from '../../../src/cli/font-fallbacks.ts';
import { meanWidth, openFont } from '../../../src/cli/font-widths.ts';
import { android, desktop } from '../../../src/cli/system-fonts.ts';

const styles = readFileSync('src/styles/font-fallbacks.css', 'utf8');
const inter = 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
/** What a rule of the style sheet says: its size adjustment as a share, its ascent and descent in em of the text. */
const rules = styles
  .split('@font-face')
  .slice(1)
  .map((rule) => {
    const share = (name: string) => Number(new RegExp(`${name}: ([\\d.]+)%`).exec(rule)![1]) / 100;
    return {
      rule,
      size: share('size-adjust'),
      ascent: share('size-adjust') * share('ascent-override'),
      descent: share('size-adjust') * share('descent-override'),
    };
  });

describe('the system fonts that stand in for ours', () => {
  it('are stretched as the font files ask for (else: npm run fonts)', async () => {
    expect(await fallbackStyles()).toBe(styles);
    expect(await standInModule()).toBe(readFileSync('src/shell/stand-in-fonts.ts', 'utf8'));
  });

  it('have lines as high as ours, whatever their own are', async () => {
    const { ascent, descent, unitsPerEm } = await openFont(inter);
    const sans = rules.filter(({ rule }) => rule.includes('Inter fallback'));
    expect(sans).toHaveLength(6);
    for (const one of sans) {
      expect(one.ascent).toBeCloseTo(ascent / unitsPerEm, 3);
      expect(one.descent).toBeCloseTo(-descent / unitsPerEm, 3);
    }
  });

  it('are stretched by more where the system’s letters are narrower', async () => {
    const width = meanWidth(await openFont(inter, 400));
    const [arial] = rules.filter(({ rule }) => rule.includes('"Arial"'));
    expect(arial!.size).toBeCloseTo(width / desktop.sans.regular.width, 3);
    expect(meanWidth(await openFont(inter, 600))).toBeGreaterThan(width);
    expect(android.serif.regular.width).toBeGreaterThan(desktop.serif.regular.width);
  });

  it('bring a bold face of their own for every bold of ours, so that no browser makes one up', () => {
    for (const name of [
      'Times New Roman Bold',
      'Times New Roman Bold Italic',
      'Arial Bold',
      'Roboto Bold',
      'Noto Serif Bold',
    ])
      expect(
        rules.filter(({ rule }) => rule.includes(`"${name}"`) && rule.includes('900;')),
        name,
      ).toHaveLength(1);
  });
});
