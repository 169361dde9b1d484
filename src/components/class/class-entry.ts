import { embedAddress } from '../../shell/embed-code.ts';
import { siteBase } from '../site-base.ts';

/** The page of a class before it has any lines: the link for students; what reads lines is loaded once there are some. */
/** Seeds of students have five digits at most: few enough to say, enough that two of thirty seldom share one. */
const SEEDS = 99_999;

const area = document.querySelector<HTMLTextAreaElement>('[data-class-lines]');
const shown = document.querySelector<HTMLElement>('[data-class-shown]');
const told = document.querySelector<HTMLElement>('[data-class-told]');
const erase = document.querySelector<HTMLButtonElement>('[data-class-erase]');
const chosen = document.querySelector<HTMLSelectElement>('[data-class-figure]');
const link = document.querySelector<HTMLElement>('#class-link');
const file = document.querySelector<HTMLInputElement>('[data-class-file]');

const names = new Set([...(chosen?.options ?? [])].map(({ value }) => value));
let page: Promise<{ open(text: string): Promise<void>; file(file: File): Promise<void> }> | undefined;

/** The rest of the page, loaded at the first touch of the lines. */
function whole() {
  page ??= import('./class-page.ts').then(({ connectClass }) =>
    connectClass({ area: area!, shown: shown!, told: told!, erase: erase!, names, base: siteBase }),
  );
  return page;
}

/** Follows what stands after the `#` of the address: lines of a class, or a figure to open with a seed of its own. */
function follow(): void {
  const asked = new URLSearchParams(location.hash.slice(1));
  const figure = asked.get('try');
  const lines = asked.get('lines');
  if (figure !== null && names.has(figure)) {
    asked.delete('try');
    asked.set('seed', String(1 + Math.floor(Math.random() * SEEDS)));
    location.replace(`${embedAddress(siteBase, figure)}?${asked}`);
  } else if (lines !== null) {
    // A reload keeps what the reader changes, not what the link brought.
    history.replaceState(null, '', location.pathname);
    void whole().then(async ({ open }) => {
      await open(lines);
      // Who follows a link to results wants to see them, not how they were collected.
      shown?.focus({ preventScroll: true });
      shown?.scrollIntoView();
    });
  }
}

function tellLink(): void {
  if (link && chosen) link.textContent = new URL(`class/#try=${chosen.value}`, siteBase).href;
}

/** Whether lines of before are kept in this tab. */
function hasKept(): boolean {
  try {
    return sessionStorage.length > 0;
  } catch {
    return false;
  }
}

if (area && shown && told && erase) {
  for (const event of ['focus', 'input', 'pointerenter'])
    area.addEventListener(event, () => void whole(), { once: true });
  file?.addEventListener('change', () => {
    const [taken] = file.files ?? [];
    if (taken) void whole().then((read) => read.file(taken));
    file.value = '';
  });
  const place = area.closest('section')!;
  place.addEventListener('dragover', (event) => event.preventDefault());
  place.addEventListener('drop', (event) => {
    const [dropped] = event.dataTransfer?.files ?? [];
    if (!dropped) return;
    event.preventDefault();
    void whole().then((read) => read.file(dropped));
  });
  // A browser may put back what stood in the field before a reload.
  if (area.value !== '' || hasKept()) void whole();
}
chosen?.addEventListener('change', tellLink);
tellLink();
follow();
addEventListener('hashchange', follow);
