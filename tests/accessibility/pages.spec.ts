import { resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { isTried, pagesOf } from '../browser/links.ts';

const paths = pagesOf(resolve('dist'))
  .filter(isTried)
  .map(({ path }) => path);

/** What axe finds, one line a fault. */
async function faults(audit: AxeBuilder): Promise<string[]> {
  const { violations } = await audit.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** The page without the insides of its figures: each is audited once, on the page of its own (`tests/embed/`). */
const around = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().exclude('wcw-figure > .wcw-figure').exclude('iframe');

for (const path of paths) {
  test(`axe finds nothing on /${path}: light on a desk, dark on a phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    expect(await faults(around(page))).toEqual([]);
    // What figures can only get wrong together.
    const whole = new AxeBuilder({ page })
      .exclude('iframe')
      .withRules(['heading-order', 'duplicate-id-aria', 'landmark-unique']);
    expect(await faults(whole)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await faults(around(page))).toEqual([]);
  });
}
