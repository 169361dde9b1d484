import type { Cell, DataTable } from './figure.ts';
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
              index === 0 ? h('th', { scope: 'row' }, shown(cell, lang)) : h('td', null, shown(cell, lang)),
            ),
          ),
        ),
      ),
    ),
  );
}

function shown(cell: Cell, lang: string): string {
  return typeof cell === 'object' ? cell.shown : write(cell, undefined, lang);
}

/** The rows for a program: texts, numbers in full precision, and `null` where there is no number. */
export function plainRows({ rows }: DataTable): (string | number | null)[][] {
  const plain = (cell: Cell): string | number | null => {
    const value = typeof cell === 'object' ? cell.value : cell;
    return typeof value === 'string' || Number.isFinite(value) ? value : null;
  };
  return rows.map((row) => row.map(plain));
}

/** The table as CSV (RFC 4180, full precision). A text that a spreadsheet would take for a formula is defused. */
export function toCsv(table: DataTable): string {
  const cell = (value: string | number | null): string => {
    if (typeof value !== 'string') return value === null ? '' : String(value);
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [table.columns, ...plainRows(table)].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
