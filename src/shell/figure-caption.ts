import { dataTable } from './data-table.ts';
import { described } from './described.ts';
import type { PartContext } from './figure.ts';
import { type Child, h } from './html.ts';

/** What one sees and what to try, then the same in words and in numbers. */
export function caption({ figure, state, words, keepsPicture }: PartContext): Child {
  const told = state.hidden.has('caption')
    ? null
    : h(
        'p',
        { key: 'caption' },
        words(`${figure.name}.caption`),
        ' ',
        h('strong', null, words('shell.caption.try')),
        ' ',
        words(`${figure.name}.try`),
      );
  return [
    told,
    h(
      'details',
      { class: 'wcw-words wcw-answer', key: 'words' },
      h('summary', null, words('shell.words')),
      keepsPicture ? h('p', { keep: true }) : h('p', null, described(figure, state, words)),
    ),
    h(
      'details',
      { class: 'wcw-data wcw-answer', key: 'data' },
      h('summary', null, words('shell.data.heading')),
      keepsPicture ? h('div', { keep: true }) : h('div', null, dataTable(figure.table(state, words), words.lang)),
    ),
  ];
}
