/**
 * The rules of a document or shadow root that a saved picture is drawn with: those whose selectors find something in it.
 * Rules for paper and for pages without scripts, and fonts from files, stay out: a picture loads nothing.
 */
export function stylesFor(picture: Document, root: DocumentOrShadowRoot): string {
  const text: string[] = [];
  for (const sheet of [...root.styleSheets, ...(root.adoptedStyleSheets ?? [])]) {
    try {
      for (const rule of sheet.cssRules) text.push(needed(rule, picture));
    } catch {
      // A style sheet of another origin keeps its rules to itself.
    }
  }
  return text.filter(Boolean).join('\n');
}

function needed(rule: CSSRule, picture: Document): string {
  if (rule instanceof CSSStyleRule) return finds(rule.selectorText, picture) ? rule.cssText : '';
  // Only what groups rules under a condition: @media, @container, @supports, @layer.
  if (!(rule instanceof CSSGroupingRule)) return '';
  const condition = rule.cssText.slice(0, rule.cssText.indexOf('{')).trim();
  if (/^@media[^{]*(print|scripting)/.test(condition)) return '';
  const inside = [...rule.cssRules].map((each) => needed(each, picture)).filter(Boolean);
  return inside.length > 0 ? `${condition} {\n${inside.join('\n')}\n}` : '';
}

/** Whether a selector finds an element, whatever state or part of it the rule is about. */
function finds(selector: string, picture: Document): boolean {
  try {
    return picture.querySelector(selector.replace(PARTS_AND_STATES, '')) !== null;
  } catch {
    return false;
  }
}

const PARTS_AND_STATES = /::[\w-]+|:(?:hover|focus|focus-visible|focus-within|active|enabled|disabled|checked)\b/g;
