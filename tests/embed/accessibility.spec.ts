import AxeBuilder from '@axe-core/playwright';
import { figureNames } from '../../src/cli/build-embeds.ts';
import { expect, test } from './fixtures.ts';

const cases = (await figureNames()).flatMap((name) => [320, 800].map((width) => ({ name, width })));
for (const { name, width } of cases) {
  test(`the frame of ${name} is free of accessibility faults at ${width} px, and nothing sticks out of it`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const theme of ['light', 'dark']) {
      await page.goto(`${site.url}/embed/v1/${name}/?theme=${theme}`);
      await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', /still|done/);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
