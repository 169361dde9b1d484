const OVER = /\s*<span class="over"[^>]*>([^<]*)<\/span>/g;

/**
 * A table's rows with the number of seeds said once: under the table where all its numbers have as many, else by the last
 * number of every row whose numbers have.
 */
export function seedsOnce(rows: string): string {
  const all = oversOf(rows);
  if (all.length > 1 && new Set(all).size === 1)
    return `<caption class="over">${all[0]}</caption>${rows.replace(OVER, '')}`;
  return rows.split('</tr>').map(inRow).join('</tr>');
}

function inRow(row: string): string {
  const overs = oversOf(row);
  if (new Set(overs).size !== 1) return row;
  let left = overs.length;
  return row.replace(OVER, (over) => (--left > 0 ? '' : over));
}

const oversOf = (html: string): string[] => [...html.matchAll(OVER)].map(([, over]) => over!);
