import AxeBuilder from '@axe-core/playwright';
import { figureNames } from '../../src/cli/build-embeds.ts';
import { expect, test } from './fixtures.ts';

/** What colours and places decide; all else is the same at every width and in both themes. */
const LOOKS = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block'];

for (const name of await figureNames()) {
  test(`${name} is free of accessibility faults, narrow and light, wide and dark, and nothing sticks out of it`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${site.url}/embed/v1/${name}/?theme=light`);
    await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', /still|done/);
    for (const [width, theme, audit] of [
      [320, 'light', new AxeBuilder({ page })],
      [800, 'dark', new AxeBuilder({ page }).withRules(LOOKS)],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((chosen) => Object.assign(document.documentElement.dataset, { theme: chosen }), theme);
      const { violations } = await audit.analyze();
      expect(violations.map(({ id, nodes }) => `${theme}, ${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}
