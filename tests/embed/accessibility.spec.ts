import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

for (const width of [320, 800]) {
  test(`the frame is free of accessibility faults at ${width} px, and nothing sticks out of it`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const theme of ['light', 'dark']) {
      await page.goto(`${site.url}/embed/v1/inversion/?theme=${theme}`);
      await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', /still|done/);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
