import { openResults } from '../shell/storage.ts';
import { siteBase } from './site-base.ts';
import { takeLine } from './take-line.ts';

/** Counts the run in the page's address, and says what became of it. */
const told = document.querySelector<HTMLElement>('[data-taken]')!;

async function count(): Promise<void> {
  const handed = new URLSearchParams(location.hash.slice(1)).get('line') ?? '';
  const store = openResults();
  const taken = await takeLine(handed, store, siteBase);
  told.textContent = told.dataset[taken === 'now' && !store.lasting ? 'unkept' : taken] ?? '';
}
void count();
addEventListener('hashchange', () => void count());
