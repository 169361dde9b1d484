/** A space at which no line ends. */
const KEPT = '\u00a0';

/**
 * Text of a plain file as it is printed: with true signs and quotation marks, and on one line what belongs there, a number
 * with its per cent sign or the sides of a picture.
 */
export const typeset = (text: string): string =>
  text
    .replace(/(^|[\s(])-(?=[\dx])/g, '$1\u2212')
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/(\w)'/g, '$1’')
    .replace(/(\d) (?=%)/g, `$1${KEPT}`)
    .replace(/(\d) × (?=\d)/g, `$1${KEPT}×${KEPT}`);
