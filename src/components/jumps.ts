/**
 * Jumps that come back. Who follows a reference to a figure, a section, an equation or a work finds a quiet way back beside
 * it, and the browser's Back leads to the exact place: the link stands where it stood in the window, whatever has grown or
 * shrunk in between. A page has one `.jump-back` button, hidden, which is moved to where a jump arrives.
 */
interface Place {
  /** The link that was followed, by its place among the page's, and how far below the window's top it stood. */
  readonly left?: { readonly link: number; readonly top: number };
  /** The id of what it led to. */
  readonly arrived?: string;
}

const button = document.querySelector<HTMLButtonElement>('.jump-back')!;
const sources = () => [
  ...document.querySelectorAll<HTMLAnchorElement>('a.ref, .cite a, a.do, .ledger-row a[href^="#ref-"]'),
];
const here = () => (history.state ?? {}) as Place;
/** Where a jump that has begun will arrive. */
let ahead: string | undefined;

/** Shows the way back at a target: inside an entry of a list, else on a line of its own above. None hides it. */
function showBack(target: HTMLElement | null): void {
  button.hidden = !target;
  if (!target) return;
  // A figure stands below the notes in the margin; so does what belongs to it.
  button.style.clear = getComputedStyle(target).clear;
  if (target.localName === 'li') target.append(' ', button);
  else target.before(button);
}

function leave(link: HTMLAnchorElement): void {
  const left = { link: sources().indexOf(link), top: link.getBoundingClientRect().top };
  history.replaceState({ ...here(), left } satisfies Place, '');
}

/** Notes the jump from a link to a target of the same page, for a caller that scrolls there itself. */
export function noteJump(link: HTMLAnchorElement, target: HTMLElement): void {
  leave(link);
  history.pushState({ arrived: target.id } satisfies Place, '', `#${target.id}`);
  showBack(target);
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  if (!link || link.matches('.do') || !sources().includes(link)) return;
  const target = link.pathname === location.pathname && document.getElementById(link.hash.slice(1));
  if (!target || event.metaKey || event.ctrlKey || event.shiftKey) return;
  if (link.hash === location.hash) {
    // To where the address points already a browser goes without a step in its history.
    event.preventDefault();
    noteJump(link, target);
    target.scrollIntoView();
    return;
  }
  leave(link);
  ahead = target.id;
  // Before the page scrolls there, so that nothing moves afterwards.
  showBack(target);
});

addEventListener('hashchange', () => {
  if (ahead === undefined) return;
  history.replaceState({ arrived: ahead } satisfies Place, '');
  ahead = undefined;
});

addEventListener('popstate', () => {
  if (ahead !== undefined) return;
  const { left, arrived } = here();
  showBack(arrived === undefined ? null : document.getElementById(arrived));
  const link = left && sources()[left.link];
  if (!link) return;
  hold(link, left.top);
});

/** What leads a reader elsewhere. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown', 'popstate'] as const;
/** How long what has come into sight may still take its true height, in milliseconds. */
const SETTLING = 1000;

/**
 * Keeps a link where it stood in the window, from after the browser has been where it thinks the place is until what has come
 * into sight has its true height, or the reader moves on.
 */
function hold(link: HTMLElement, top: number): void {
  const released = new AbortController();
  for (const move of MOVES) addEventListener(move, () => released.abort(), { signal: released.signal, passive: true });
  setTimeout(() => released.abort(), SETTLING);
  const keep = (): void => {
    if (released.signal.aborted) return;
    scrollBy({ top: link.getBoundingClientRect().top - top, behavior: 'instant' });
    requestAnimationFrame(keep);
  };
  requestAnimationFrame(() => {
    keep();
    link.focus({ preventScroll: true });
  });
}

button.addEventListener('click', () => history.back());
