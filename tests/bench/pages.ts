import type { Locator, Page } from '@playwright/test';

declare global {
  interface Window {
    /** What `watch` has seen since the page began. */
    watched: { longest: number; shift: number; moved: string[] };
  }
}

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Keeps in `window.watched` the main thread's longest task (ms) and the sum of layout shifts, with what has moved. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.watched = { longest: 0, shift: 0, moved: [] };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.watched.longest = Math.max(window.watched.longest, duration);
    }).observe({ type: 'longtask' });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        window.watched.shift += value;
        const names = sources.map(({ node }) => (node instanceof Element ? `.${node.className}` : node?.textContent));
        window.watched.moved.push(`${value.toFixed(4)} ${names.map((name) => String(name).slice(0, 40)).join(' | ')}`);
      }
    }).observe({ type: 'layout-shift' });
  });
}

/** Taps a control as a finger does, which has not hovered over it before: in its middle or at a share of its width. */
export async function tap(place: Locator, share = 0.5): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await place.boundingBox())!;
  await place.page().touchscreen.tap(x + share * width, y + height / 2);
}
