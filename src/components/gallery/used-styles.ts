/** A rule of a style sheet: what stands before its braces, and between them. */
interface Rule {
  readonly before: string;
  readonly inside: string;
}

/** The rules of a style sheet, or of what stands between a group's braces; statements without braces are left out. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  let depth = 0;
  let [start, open] = [0, 0];
  for (let at = 0; at < css.length; at++) {
    if (css[at] === ';' && depth === 0) start = at + 1;
    if (css[at] === '{' && depth++ === 0) open = at;
    if (css[at] !== '}' || --depth > 0) continue;
    rules.push({ before: css.slice(start, open).trim(), inside: css.slice(open + 1, at) });
    start = at + 1;
  }
  return rules;
}

/** The classes that one selector asks of elements; what stands between brackets may be a choice or a denial. */
const classesOf = (selector: string): string[] => [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!);

function withoutBrackets(selectors: string): string {
  const less = selectors.replace(/\([^()]*\)/g, '');
  return less === selectors ? less : withoutBrackets(less);
}

/** What a picture's rules are chosen by: what is in it, and which of the two papers it lies on. */
export interface Drawn {
  readonly classes: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly theme: 'light' | 'dark';
}

/** Elements that stand around a picture in its file or on its page. */
const AROUND = new Set(['wcw-figure', 'root', 'host', 'html', 'body']);
/** What a reader does to an element: nobody does it to a picture. */
const TOUCHED = /:(?:hover|focus|active|enabled|disabled)/;

/** The elements that one selector names. */
const tagsOf = (selector: string): string[] =>
  [...selector.matchAll(/(?:^|[\s>+~])([a-z][\w-]*)/g)].map(([, name]) => name!);

/**
 * The rules of `css` that this picture may be drawn with. Rules for paper, for pages without scripts, for touches and for the
 * other theme stay out, and so do fonts: a picture loads nothing.
 */
export function usedStyles(css: string, { classes, tags, theme }: Drawn): string {
  const other = theme === 'light' ? 'dark' : 'light';
  const draws = (selector: string): boolean =>
    !TOUCHED.test(selector) &&
    classesOf(selector).every((name) => classes.has(name)) &&
    tagsOf(selector).every((name) => tags.has(name) || AROUND.has(name));
  const finds = (selectors: string): boolean =>
    !selectors.startsWith(`:root[data-theme="${other}"]`) && withoutBrackets(selectors).split(',').some(draws);
  const needed = ({ before, inside }: Rule): string => {
    if (/^@(?:media|container|supports|layer)\b/.test(before)) {
      if (/^@media[^{]*(?:print|scripting|prefers-color-scheme)/.test(before)) return '';
      const kept = rulesOf(inside).map(needed).join('');
      return kept && `${before}{${kept}}`;
    }
    if (before.startsWith('@')) return '';
    return finds(before) ? `${before}{${inside.trim()}}` : '';
  };
  return rulesOf(css.replace(/\/\*[\s\S]*?\*\//g, ''))
    .map(needed)
    .join('')
    .replace(/\s+/g, ' ');
}
