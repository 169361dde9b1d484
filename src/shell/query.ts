/** The name that a key of an address began with, before other software wrote `&` as `&amp;` or encoded the pairs once more. */
export const keyOf = (key: string): string =>
  key
    .replace(/^(?:amp;)+/, '')
    .split('=')[0]!
    .trim();

/**
 * The pairs of an address's query whose keys are `known`, whatever has passed the address on: `&` written as in HTML
 * (`&amp;`), separators encoded (`%26`, `%3D`), values encoded twice, spaces around them. No value of ours has an `&` or a
 * `%` of its own. Foreign keys are left alone, with all that may stand in their values.
 */
export function queryEntries(query: string, known: (key: string) => boolean): [string, string][] {
  return [...new URLSearchParams(query)].flatMap(([key, value]) => {
    const name = keyOf(key);
    if (!known(name)) return [];
    const bare = key.replace(/^(?:amp;)+/, '');
    if (bare.includes('=')) return queryEntries(value ? `${bare}=${value}` : bare, known);
    const [first = '', ...more] = decoded(value).split('&');
    return [[name, first.trim()], ...queryEntries(more.join('&'), known)];
  });
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
