import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds, one line a fault; of the whole page, or of a part of it. */
export async function faults(page: Page, part?: string, rules?: string[]): Promise<string[]> {
  // In the page itself: without frames there is nothing to gather in a second one.
  const audit = new AxeBuilder({ page }).setLegacyMode();
  if (part) audit.include(part);
  if (rules) audit.withRules(rules);
  const { violations } = await audit.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
