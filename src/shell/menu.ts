import type { MenuItem, PartContext } from './figure.ts';
import { type Child, h } from './html.ts';
import { wordsOr } from './strings.ts';

const ITEMS: readonly MenuItem[] = [
  'class',
  'ledger',
  'link',
  'embed',
  'csv',
  'json',
  'svg',
  'png',
  'weights',
  'cite',
  'bibtex',
  'lecture',
];

/** What only who has run something needs, and has words for. */
const RUN_WORDS: Partial<Record<MenuItem, string>> = { class: 'menu.class', ledger: 'menu.ledger' };

/** Everything a reader or teacher can take away: link, embed code, data, picture, network, citation. */
export function menu({ state, words, actions, network, menuAnswer }: PartContext): Child {
  if (state.hidden.has('menu')) return null;
  const hasRun = state.source.kind === 'own' && state.status === 'done';
  const uncounted = hasRun && state.notes.some(({ key }) => key === 'storage.elsewhere');
  const lacking: unknown[] = [hasRun || 'class', uncounted || 'ledger', network || 'weights'];
  return h(
    'details',
    { class: 'wcw-menu', key: 'menu' },
    h(
      'summary',
      { 'aria-label': words('shell.menu.open'), title: words('shell.menu.open') },
      h(
        'svg',
        { viewBox: '0 0 20 20', width: 20, height: 20, 'aria-hidden': 'true' },
        h('path', { d: DOTS, fill: 'currentColor' }),
      ),
    ),
    h(
      'div',
      null,
      h(
        'ul',
        null,
        ITEMS.filter((item) => !lacking.includes(item)).map((item) =>
          h(
            'li',
            { key: item },
            h(
              'button',
              { type: 'button', 'data-menu': item, on: { click: () => actions.menu(item) } },
              wordsOr(words, RUN_WORDS[item] ?? `shell.menu.${item}`, {}, ''),
            ),
          ),
        ),
      ),
      h(
        'p',
        { class: 'wcw-answered', role: 'status' },
        menuAnswer ? wordsOr(words, menuAnswer.key, menuAnswer.values ?? {}, '') : null,
      ),
      menuAnswer?.text
        ? h('textarea', {
            readonly: true,
            rows: 4,
            'aria-label': wordsOr(words, 'menu.by-hand', {}, ''),
            value: menuAnswer.text,
          })
        : null,
    ),
  );
}

const DOTS =
  'M10 3a1.6 1.6 0 100 3.2A1.6 1.6 0 0010 3zm0 5.4a1.6 1.6 0 100 3.2 1.6 1.6 0 000-3.2zm0 5.4a1.6 1.6 0 100 3.2 1.6 1.6 0 000-3.2z';
