import { expect, type Page, test } from '@playwright/test';
import { figureNames } from '../../src/cli/build-embeds.ts';
import { faults } from './axe.ts';

/** What colours and places decide; all else is the same at every width and in both themes. */
const LOOKS = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block'];

/** What is cut off: it sticks out of the window, or out of a box that neither scrolls nor ends in dots. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const cut: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) cut.push(`the page is ${scrollWidth} px wide`);
    for (const part of document.querySelectorAll<HTMLElement>('wcw-figure *:not(svg *, .wcw-table *, .wcw-hidden)')) {
      if (!part.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || part.clientWidth <= 2) continue;
      const { overflowX, textOverflow } = getComputedStyle(part);
      const shut = /hidden|clip/.test(overflowX) && textOverflow === 'clip';
      if (part.getBoundingClientRect().right > innerWidth + 1 || (shut && part.scrollWidth > part.clientWidth + 1))
        cut.push(`<${part.localName} class="${part.className}"> ${part.textContent?.slice(0, 40)}`);
    }
    return cut;
  });

/** What has the focus, and whether what had it before looks now as it did then: nobody saw where the focus was. */
const focused = (page: Page): Promise<{ name: string; inside: boolean; unseen: string | undefined }> =>
  page.evaluate(() => {
    const memory = window as unknown as { last?: { at: HTMLElement; name: string; looked: string } };
    const looks = (at: HTMLElement): string =>
      [at, at.nextElementSibling, at.closest('.wcw-carried, label'), ...at.querySelectorAll('*')]
        .flatMap((part) => (part ? [part, ...(part.matches('.wcw-carried') ? part.children : [])] : []))
        .map((part) => {
          const { outline, stroke, strokeWidth, boxShadow } = getComputedStyle(part);
          return [outline, stroke, strokeWidth, boxShadow].join();
        })
        .join(';');
    const stop = memory.last;
    const at = document.activeElement as HTMLElement;
    const told = at.getAttribute('aria-label') ?? (at as HTMLInputElement).labels?.[0]?.textContent ?? at.textContent;
    const name = `${at.localName} ${told?.trim().slice(0, 40)}`;
    memory.last = { at, name, looked: looks(at) };
    const unseen = stop && stop.at !== at && looks(stop.at) === stop.looked ? stop.name : undefined;
    return { name, inside: at.closest('wcw-figure') !== null, unseen };
  });

test.describe.configure({ mode: 'parallel' });

for (const name of await figureNames()) {
  test(`${name} serves readers with large type, with a screen reader and with a keyboard, in every view`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`embed/v1/${name}/?theme=light`);
    const figure = page.locator('wcw-figure');
    await expect(figure).toHaveAttribute('data-state', /still|done/);
    const tabs = figure.getByRole('tab');
    const settings = figure.locator('[data-action="settings"]');
    const summary = figure.locator('.wcw-menu > summary');
    const sized = (size: string) =>
      page.evaluate((wanted) => document.documentElement.style.setProperty('font-size', wanted), size);
    /** In its usual size and in twice that. */
    const look = async (what: string, include?: string): Promise<void> => {
      expect(await faults(page, { include }), what).toEqual([]);
      await sized('225%');
      await expect.poll(() => cutOff(page), { message: `${what} at twice the size`, timeout: 2000 }).toEqual([]);
      await sized('');
      expect(await cutOff(page), what).toEqual([]);
    };

    await look('as it opens');
    // The title is the page's heading: what stands over a chart within it is none, wherever the figure stands.
    expect(await figure.locator('.wcw-framed :is(h2, h3, h4, h5, h6)').count()).toBe(0);
    for (let view = 1; view < (await tabs.count()); view++) {
      await tabs.nth(view - 1).focus();
      await page.keyboard.press('ArrowRight');
      await expect(tabs.nth(view)).toHaveAttribute('aria-selected', 'true');
      await look(`view ${view}`, '.wcw-side');
      expect(await figure.locator('.wcw-framed :is(h2, h3, h4, h5, h6)').count(), `view ${view}`).toBe(0);
    }
    await tabs.first().click();
    for (const [opener, part] of [
      [settings, '.wcw-sheet'],
      [summary, '.wcw-menu'],
    ] as const) {
      if ((await opener.count()) === 0) continue;
      await opener.focus();
      await page.keyboard.press('Enter');
      await expect(figure.locator(`${part} > div`)).toBeVisible();
      await look(part, part);
      await page.keyboard.press('Escape');
      await expect(figure.locator(`${part} > div`)).toBeHidden();
      await expect(opener).toBeFocused();
    }

    await page.setViewportSize({ width: 800, height: 800 });
    await page.evaluate(() => Object.assign(document.documentElement.dataset, { theme: 'dark' }));
    expect(await faults(page, { rules: LOOKS }), 'wide and dark').toEqual([]);
    expect(await cutOff(page), 'wide').toEqual([]);

    // A figure that has become wide shows its first view beside the main one from its next frame on.
    const chosen = figure.getByRole('tab', { selected: true });
    if ((await tabs.count()) > 0) await expect(chosen).toBeVisible();
    // From the menu through everything, out, and back the same way.
    await summary.focus();
    /** The names of all stops from here to where the figure is left. */
    const walk = async (key: string): Promise<string[]> => {
      const stops: string[] = [];
      for (let at = await focused(page); at.inside && stops.length < 80; at = await focused(page)) {
        stops.push(at.name);
        expect(at.unseen, 'a stop that cannot be seen').toBeUndefined();
        await page.keyboard.press(key);
      }
      return stops;
    };
    const there = await walk('Tab');
    expect(there.length).toBeLessThan(80);
    await page.keyboard.press('Shift+Tab');
    expect((await walk('Shift+Tab')).reverse()).toEqual(there);
  });
}
