/**
 * What a word of the field means, in a note beside it: while the pointer rests on the word or the note, while the word has
 * the focus, or after a tap, which does not leave the page; the note's link does. Escape closes it. The page holds one note,
 * hidden, and the meanings that words are described by.
 */
const note = document.querySelector<HTMLElement>('.term-note')!;
const [text, more] = [note.querySelector('p')!, note.querySelector('a')!];
/** Pixels from the word to the note, and from that to the window's edge. */
const GAP = 6;
/** Milliseconds that the pointer has to get from the word to the note. */
const LEAVE = 250;
let shown: HTMLAnchorElement | undefined;
let closing: ReturnType<typeof setTimeout> | undefined;

const termAt = (event: Event): HTMLAnchorElement | null => (event.target as Element).closest?.('a.term') ?? null;
const isIn = (event: Event): boolean => note.contains(event.target as Node);

function show(term: HTMLAnchorElement): void {
  clearTimeout(closing);
  if (shown === term) return;
  shown = term;
  text.textContent = document.getElementById(term.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
  more.href = term.href;
  note.hidden = false;
  // Of the page and not of the window, so that a scroll takes it along.
  const [word, size] = [term.getBoundingClientRect(), note.getBoundingClientRect()];
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const isBelow = word.bottom + size.height + GAP < height || word.top < size.height + GAP;
  const top = isBelow ? word.bottom + GAP : word.top - size.height - GAP;
  const left = Math.max(GAP, Math.min(word.left, width - size.width - GAP));
  note.style.top = `${Math.round(top + scrollY)}px`;
  note.style.left = `${Math.round(left + scrollX)}px`;
}

function hide(): void {
  clearTimeout(closing);
  shown = undefined;
  note.hidden = true;
}

document.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'mouse') return;
  const term = termAt(event);
  if (term) show(term);
  else if (isIn(event)) clearTimeout(closing);
  else if (shown) {
    clearTimeout(closing);
    closing = setTimeout(() => shown !== document.activeElement && hide(), LEAVE);
  }
});

document.addEventListener('focusin', (event) => {
  const term = termAt(event);
  if (term?.matches(':focus-visible')) show(term);
  else if (shown && !term && !isIn(event)) hide();
});

let touched = false;
document.addEventListener('pointerdown', (event) => {
  touched = event.pointerType !== 'mouse';
  if (shown && !termAt(event) && !isIn(event)) hide();
});

document.addEventListener('click', (event) => {
  const term = termAt(event);
  // `detail` is 0 for Enter, which follows the link.
  if (!term || !touched || event.detail === 0) return;
  event.preventDefault();
  if (shown === term) hide();
  else show(term);
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !shown) return;
  const term = shown;
  const within = note.contains(document.activeElement);
  hide();
  if (within) term.focus();
});
