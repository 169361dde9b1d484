const OVER = /\s*<span class="over"[^>]*>([^<]*)<\/span>/g;

/** A table's rows with the number of seeds said once in each, by the last of its numbers, where they all have as many. */
export const seedsOnce = (rows: string): string => rows.split('</tr>').map(once).join('</tr>');

function once(row: string): string {
  const overs = [...row.matchAll(OVER)].map(([, over]) => over);
  if (new Set(overs).size !== 1) return row;
  let left = overs.length;
  return row.replace(OVER, (over) => (--left > 0 ? '' : over));
}
