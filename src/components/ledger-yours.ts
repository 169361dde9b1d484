import { openResults } from '../shell/storage.ts';
import { ownRuns } from './own-runs.ts';

/** Fills the ledger's column "yours" from the runs that finished on this device. */
const store = openResults();
const said = document.querySelector<HTMLElement>('[data-storage]');
const erase = document.querySelector<HTMLButtonElement>('[data-erase]');
const cells = document.querySelectorAll<HTMLElement>('.yours');
const percent = new Intl.NumberFormat(document.documentElement.lang, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const count = new Intl.NumberFormat(document.documentElement.lang);

/** Writes a template of the page's words with its values. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function line(className: string, text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}

function draw(): void {
  const results = store.all();
  for (const cell of cells) {
    const {
      experiment = '',
      params = '{}',
      measure = '',
      free = '',
      none = '',
      one = '',
      many = '',
      detail = '',
    } = cell.dataset;
    const own = ownRuns(results, { experiment, params: JSON.parse(params), measure }, free.split(' '));
    if (!own) {
      cell.replaceChildren(line('note', none));
      continue;
    }
    const sizes = own.sizes.map(({ images, epochs }) => `${count.format(images)} × ${count.format(epochs)}`).join(', ');
    const numbers = { mean: percent.format(100 * own.mean), sd: percent.format(100 * own.sd) };
    cell.replaceChildren(
      line('number', fill(own.n > 1 ? many : one, numbers)),
      line('note', fill(detail, { n: count.format(own.n), sizes })),
    );
  }
  if (erase) erase.hidden = results.length === 0;
  if (said) said.textContent = (store.lasting ? said.dataset.on : said.dataset.off) ?? '';
}

erase?.addEventListener('click', () => {
  store.erase();
  draw();
  if (said) said.textContent = said.dataset.erased ?? '';
});
draw();
