/**
 * What stands in a closed aside is shown to whoever is led to it: by a phrase of the text, a reference, or the address.
 * Browsers that open an aside by themselves do so for an address alone, and not all of them do.
 */

/** Opens every aside around an element that is closed; whether there was one. */
export function openAround(element: Element): boolean {
  let opened = false;
  for (let around = element.closest('details'); around; around = around.parentElement?.closest('details') ?? null) {
    opened ||= !around.open;
    around.open = true;
  }
  return opened;
}

/** Opens what is closed around the place that the address leads to, and goes there: closed, it had none. */
function openHere(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && openAround(target)) target.scrollIntoView();
}

// Before the browser goes there, and before a way back is set beside it.
document.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href*="#"]') : null;
    const target = link?.pathname === location.pathname && document.getElementById(link.hash.slice(1));
    if (target) openAround(target);
  },
  true,
);
addEventListener('hashchange', openHere);
openHere();
