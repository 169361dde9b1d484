import { openResults } from '../shell/storage.ts';
import { ownRuns } from './own-runs.ts';
import { drawOwn } from './strip-own.ts';

/** Fills in what the ledger says of the runs that finished on this device, in words and on the charts. */
const store = openResults();
const said = document.querySelector<HTMLElement>('[data-storage]');
const erase = document.querySelector<HTMLButtonElement>('[data-erase]');
const cells = document.querySelectorAll<HTMLElement>('.yours');
const percent = new Intl.NumberFormat(document.documentElement.lang, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
/** Of counts and other numbers: at most three decimals. */
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
      settings = '{}',
      defaults = '{}',
      measure = '',
      none = '',
      one = '',
      many = '',
      seeds = '',
      sizes = '',
    } = cell.dataset;
    const own = ownRuns(results, {
      experiment,
      settings: JSON.parse(settings),
      defaults: JSON.parse(defaults),
      measure,
    });
    const scale = Number(cell.dataset.scale);
    const strip = cell.closest('.measured')?.querySelector<HTMLElement>('.strip');
    if (strip) drawOwn(strip, own?.values.map((value) => scale * value) ?? []);
    if (!own) {
      cell.replaceChildren(line('note', none));
      continue;
    }
    const list = own.sizes.map(({ images, epochs }) => `${count.format(images)} × ${count.format(epochs)}`).join(', ');
    const write = (value: number) => (scale === 100 ? percent : count).format(scale * value);
    const numbers = { mean: write(own.mean), sd: write(own.sd) };
    cell.replaceChildren(
      line('number', fill(own.n > 1 ? many : one, numbers)),
      line('note', fill(list ? sizes : seeds, { n: count.format(own.n), sizes: list })),
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
