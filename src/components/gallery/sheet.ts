/** The script of a figure's sheet: the form and the live figure follow each other, and the codes follow both. */
import { COMPACT } from '../../shell/embed-code.ts';
import { addressOf, type Embedding, heightOf } from './embedding.ts';
import { fullHeights, type MeasuredHeights } from './full-heights.ts';
import { HOSTS, type HostName } from './host-codes.ts';
import { sheetForm } from './sheet-form.ts';
import { sheetFrame } from './sheet-frame.ts';
import './sheet-host.ts';
import './sheet-still.ts';

const sheet = document.querySelector<HTMLElement>('[data-sheet]')!;
const { figure = '', title = '', root = '/', lang = 'en', heights = '{}', presets = '{}' } = sheet.dataset;
const measured = JSON.parse(heights) as MeasuredHeights;
const known = JSON.parse(presets) as Readonly<Record<string, Readonly<Record<string, string | number>>>>;
const element = sheet.querySelector('iframe')!;
const form = sheet.querySelector('form')!;
const open = sheet.querySelector<HTMLAnchorElement>('[data-open]')!;
const tall = sheet.querySelector<HTMLElement>('[data-tall]')!;
/** Frames are as wide as a host's column, in pixels. */
const WIDTHS = { wide: 720, narrow: 360 } as const;

/** Where the frame shown here is nearer to a phone's, that is what is chosen until somebody says otherwise. */
if (element.clientWidth < (WIDTHS.wide + WIDTHS.narrow) / 2)
  for (const room of document.querySelectorAll<HTMLInputElement>('input[name="room"]'))
    room.checked = room.defaultChecked = room.value === 'narrow';

const choices = sheetForm(form, known);
const live = sheetFrame(element, {
  told(params) {
    choices.show(params);
    write();
  },
  sized: write,
  ready: paint,
});

/** The reader of this page has chosen its colours in its header: a figure in "the reader's" follows them. */
function paint(): void {
  if (!choices.chosen().theme) live.paint(document.documentElement.dataset.theme ?? 'system');
}
new MutationObserver(paint).observe(document.documentElement, { attributeFilter: ['data-theme'] });

/** What is to stand on the teacher's page, with the height that the live figure shows it needs; else the measured one. */
function embedding(): Embedding {
  const { room, ...chosen } = choices.chosen();
  const most = fullHeights(measured)[room];
  const told = chosen.compact ? undefined : live.heightAt(WIDTHS[room]);
  // Where a frame may be wider than here it may need to be taller.
  const beyond = most - measured[WIDTHS[room]];
  const height = told === undefined ? most : told + beyond;
  return {
    root: new URL(root, location.href).href,
    figure,
    title,
    lang,
    ...chosen,
    height,
    compactHeight: COMPACT[room],
  };
}

/** Writes every code, and what else says what is chosen. */
function write(): void {
  const now = embedding();
  for (const host of Object.keys(HOSTS) as HostName[]) {
    for (const [i, { text }] of HOSTS[host](now).entries()) {
      const code = document.querySelector(`#code-${host}-${i} code`);
      if (code && code.textContent !== text) code.textContent = text;
    }
  }
  open.href = addressOf(now);
  tall.textContent = tall.dataset.tall!.replace('{height}', String(heightOf(now)));
}

/** The part of the address that a figure takes when it is opened, and not later. */
const page = ({ settings, compact, theme }: Embedding): string =>
  JSON.stringify([settings.find(([name]) => name === 'hide'), compact, theme]);
let opened = page(embedding());

function follow(): void {
  element.parentElement!.dataset.room = choices.chosen().room;
  const now = embedding();
  if (page(now) !== opened) live.open(addressOf(now));
  opened = page(now);
  write();
}

form.addEventListener('submit', (event) => event.preventDefault());
sheet.addEventListener('input', ({ target }) => {
  const { name, dataset, validity, form: of } = target as HTMLInputElement;
  if (of !== form) return;
  if (dataset.param && validity.valid) live.set({ [name]: choices.values()[name]! });
  follow();
});
sheet.addEventListener('change', ({ target }) => (target as HTMLInputElement).reportValidity?.());
form.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLElement>('[data-preset]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  live.set({ preset: link.dataset.preset! });
});
form.addEventListener('reset', () =>
  // After the fields have gone back.
  setTimeout(() => {
    choices.show({});
    live.open(addressOf(embedding()));
    follow();
  }),
);
for (const part of sheet.querySelectorAll<HTMLFieldSetElement>('[data-scripted]')) part.disabled = false;
follow();
