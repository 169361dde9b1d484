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

/**
 * The rules of `css` that a picture with these classes, whose root says its theme, may be drawn with. Rules for paper, for
 * pages without scripts and for the other theme stay out, and so do fonts: a picture loads nothing.
 */
export function usedStyles(css: string, classes: ReadonlySet<string>, theme: 'light' | 'dark'): string {
  const finds = (selectors: string): boolean =>
    withoutBrackets(selectors)
      .split(',')
      .some((selector) => classesOf(selector).every((name) => classes.has(name)));
  const needed = ({ before, inside }: Rule): string => {
    if (/^@(?:media|container|supports|layer)\b/.test(before)) {
      if (/^@media[^{]*(?:print|scripting|prefers-color-scheme)/.test(before)) return '';
      const kept = rulesOf(inside).map(needed).join('');
      return kept && `${before}{${kept}}`;
    }
    if (before.startsWith('@')) return '';
    if (theme === 'light' && before.includes('[data-theme="dark"]')) return '';
    return finds(before) ? `${before}{${inside.trim()}}` : '';
  };
  return rulesOf(css.replace(/\/\*[\s\S]*?\*\//g, ''))
    .map(needed)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1');
}
