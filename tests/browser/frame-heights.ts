import type { Page } from '@playwright/test';

/** Widths of frames that heights are kept for, CSS pixels: a phone's, a column's, a wide page's. */
export const WIDTHS = [360, 720, 960] as const;

/**
 * How tall figures' own pages are in frames of these widths, as a host has them, with `query` in their addresses. `root` is
 * where the built site is served.
 */
export async function frameHeights(
  page: Page,
  root: string,
  names: readonly string[],
  query = '',
): Promise<Readonly<Record<string, Readonly<Record<number, number>>>>> {
  await page.goto(new URL('404.html', root).href);
  return page.evaluate(
    async ({ names, widths, query }) => {
      const frames = names.map((name) => {
        const frame = document.createElement('iframe');
        frame.style.cssText = 'display: block; height: 600px; border: 0';
        frame.src = `embed/v1/${name}/?${query}`;
        return { name, frame };
      });
      document.body.replaceChildren(...frames.map(({ frame }) => frame));
      const inside = (frame: HTMLIFrameElement) => frame.contentDocument?.querySelector('wcw-figure[data-state]');
      while (!frames.every(({ frame }) => inside(frame))) await new Promise((done) => setTimeout(done, 100));
      await Promise.all(frames.map(({ frame }) => frame.contentDocument!.fonts.ready));
      const heights: Record<string, Record<number, number>> = Object.fromEntries(names.map((name) => [name, {}]));
      for (const width of widths) {
        for (const { frame } of frames) frame.style.width = `${width}px`;
        // A figure draws itself anew once it knows its width.
        await new Promise((done) => setTimeout(done, 1000));
        for (const { name, frame } of frames)
          heights[name]![width] = Math.ceil(frame.contentDocument!.documentElement.getBoundingClientRect().height);
      }
      return heights;
    },
    { names, widths: [...WIDTHS], query },
  );
}
