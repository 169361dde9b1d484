import type { DataTable } from './figure.ts';
import { type ElementNode, h } from './html.ts';
import { write } from './words.ts';

/** The table behind "Data". The first column heads its rows. */
export function dataTable(table: DataTable, lang: string): ElementNode {
  return h(
    'div',
    { class: 'wcw-table', tabindex: 0, role: 'region', 'aria-label': table.caption },
    h(
      'table',
      null,
      h('caption', null, table.caption),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          table.columns.map((name) => h('th', { scope: 'col' }, name)),
        ),
      ),
      h(
        'tbody',
        null,
        table.rows.map((row) =>
          h(
            'tr',
            null,
            row.map((cell, index) =>
              index === 0
                ? h('th', { scope: 'row' }, write(cell, undefined, lang))
                : h('td', null, write(cell, undefined, lang)),
            ),
          ),
        ),
      ),
    ),
  );
}

/** The table as CSV (RFC 4180, full precision). A text that a spreadsheet would take for a formula is defused. */
export function toCsv(table: DataTable): string {
  const cell = (value: string | number): string => {
    if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [table.columns, ...table.rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
