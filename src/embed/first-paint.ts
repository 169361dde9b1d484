import { PAGE_KEYS } from '../shell/taken-names.ts';

/**
 * Before anything is painted: takes the theme that the address asks for, and where it asks for another state of the figure
 * than the page was built with, shows nothing until the figure has it (`showPage`): no picture moves before the reader's
 * eyes. A figure that does not come is shown as it was built once everything has loaded.
 */
export function preparePage(): void {
  const address = new Map(new URLSearchParams(location.search));
  const theme = address.get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if ([...address.keys()].every((key) => PAGE_KEYS.some((own) => own === key))) return;
  document.documentElement.dataset.waiting = '';
  addEventListener('load', showPage);
}

/** Shows the page, whatever it waited for. */
export function showPage(): void {
  delete document.documentElement.dataset.waiting;
}
