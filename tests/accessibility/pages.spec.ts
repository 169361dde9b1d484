import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { isTried, pagesOf } from '../browser/links.ts';
import { faults } from './axe.ts';

const paths = pagesOf(resolve('dist'))
  .filter(isTried)
  .map(({ path }) => path);

/** The page without the insides of its figures: each is audited once, on the page of its own (`figures.spec.ts`). */
const around = { exclude: ['wcw-figure > .wcw-figure'] };

for (const path of paths) {
  test(`axe finds nothing on /${path}: light on a desk, dark on a phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    expect(await faults(page, around)).toEqual([]);
    // What figures can only get wrong together.
    const rules = ['heading-order', 'duplicate-id-aria', 'landmark-unique'];
    expect(await faults(page, { rules })).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await faults(page, around)).toEqual([]);
  });
}
