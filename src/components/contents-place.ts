/** Marks in the chapter's contents the section that one is reading: the last whose heading has passed a third of the window. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')];
const headings = [...document.querySelectorAll<HTMLElement>('.prose h2[id]')];
const passed = new Set<Element>();

function mark(): void {
  const current = headings.findLast((heading) => passed.has(heading));
  for (const link of links) {
    if (!current || link.hash !== `#${current.id}`) {
      link.removeAttribute('aria-current');
      continue;
    }
    link.setAttribute('aria-current', 'location');
    keepInSight(link);
  }
}

/** A long list of contents scrolls in its own place, never the page. */
function keepInSight(link: HTMLElement): void {
  const list = link.closest<HTMLElement>('.toc')!;
  const { top, bottom } = link.getBoundingClientRect();
  const seen = list.getBoundingClientRect();
  if (top < seen.top || bottom > seen.bottom) list.scrollTop += top - seen.top - list.clientHeight / 2;
}

// All above the page counts as passed: the observed window reaches up without end and down to a third.
const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) passed.add(target);
      else passed.delete(target);
    }
    mark();
  },
  { rootMargin: '1000000px 0px -66% 0px' },
);
for (const heading of headings) observer.observe(heading);

export {};
