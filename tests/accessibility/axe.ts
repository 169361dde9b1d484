import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What is looked at, by selectors, and by which of axe's rules; without any, the whole page by all of them. */
export interface Audit {
  readonly include?: string;
  readonly exclude?: readonly string[];
  readonly rules?: readonly string[];
}

/**
 * What axe finds, one line a fault; frames apart. It is put into a page once, and only faults are brought back: with its own
 * driver, which does otherwise, an audit takes five times as long.
 */
export async function faults(page: Page, { include, exclude = [], rules }: Audit = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([include, exclude, rules]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(
        { ...(include ? { include } : {}), exclude: [...exclude] },
        {
          iframes: false,
          resultTypes: ['violations'],
          ...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}),
        },
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    },
    [include, exclude, rules] as const,
  );
}
