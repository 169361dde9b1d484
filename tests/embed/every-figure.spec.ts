import { figureNames } from '../../src/cli/build-embeds.ts';
import { smallestRun } from '../smallest-run.ts';
import { expect, innerFrame, test } from './fixtures.ts';

/** A figure's element, with the frame it shows: step 0 is the network before its first. */
type Figure = HTMLElement & { readonly frame?: { readonly step: number } };

// From a server without any CORS header, in a page of another site, in the strictest frame that runs scripts at all. That a
// run there comes to its end is tested once (`frames.spec.ts`); what differs between figures is there when it has begun.
for (const name of await figureNames()) {
  test(`${name} works in an iframe with sandbox="allow-scripts" alone`, async ({ page, site, host, problems }) => {
    const source = `${site.url}/embed/v1/${name}/?guess=skipped&${await smallestRun(name)}`;
    await page.goto(`${host.url}/sandboxed`);
    await page.locator('iframe').evaluate((frame, src) => {
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      frame.setAttribute('src', src);
      return loaded;
    }, source);
    const frame = await innerFrame(page);
    const start = frame.locator('[data-action="start"]');
    await expect(frame.locator('wcw-figure[data-state]')).toBeVisible();
    if (await start.count()) {
      await expect(start).toBeEnabled();
      await start.dispatchEvent('click');
      const trained = () =>
        frame.locator('wcw-figure').evaluate((figure) => {
          const begun = /running|done/.test(figure.dataset.state ?? '');
          return begun ? ((figure as Figure).frame?.step ?? 0) : 0;
        });
      // Asked often: what trains on meanwhile keeps both cores from the next test.
      await expect.poll(trained, { timeout: 90_000, intervals: [50] }).toBeGreaterThan(0);
    } else {
      await expect(frame.locator('[data-part="primary"], [data-action="reset"]').first()).toBeVisible();
      // Its table may still be on the way.
      await expect.poll(() => frame.locator('wcw-figure').evaluate((figure) => !!(figure as Figure).frame)).toBe(true);
    }
    expect(problems).toEqual([]);
  });
}
