/** What the ledger's filters do, they do without a script; this says which one is in use, and brings it into sight on a phone. */
const filters = document.querySelector<HTMLElement>('.ledger-filters')!;
const links = [...filters.querySelectorAll('a')];

function mark(): void {
  // A claim, or anything else that is no filter, is shown among what has been tested: the first of them.
  const chosen = links.find(({ hash }) => hash === location.hash) ?? links[0]!;
  for (const link of links) link.removeAttribute('aria-current');
  chosen.setAttribute('aria-current', 'true');
  filters.scrollLeft = chosen.offsetLeft - (filters.clientWidth - chosen.offsetWidth) / 2;
}

addEventListener('hashchange', mark);
mark();

export {};
