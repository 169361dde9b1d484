import { bitmapToString } from './bitmap-string.ts';
import { attributesToString, escapeText } from './escape.ts';
import { type Child, type ElementNode, flatten } from './html.ts';

/** The tree as HTML that is also well-formed XML (for pictures saved as SVG). Every text and attribute is escaped. */
export function renderToString(tree: Child, insideSvg = false): string {
  return flatten(tree)
    .map((node) => {
      if (typeof node === 'string') return escapeText(node);
      return node.kind === 'bitmap' ? bitmapToString(node, insideSvg) : elementToString(node, insideSvg);
    })
    .join('');
}

const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

function elementToString(node: ElementNode, insideSvg: boolean): string {
  const svg = insideSvg || node.tag === 'svg';
  const attributes: Record<string, string> = { ...node.attributes };
  if (node.tag === 'svg' && !insideSvg) attributes.xmlns ??= 'http://www.w3.org/2000/svg';
  const start = `<${node.tag}${attributesToString(attributes)}`;
  if (VOID.has(node.tag) || (svg && node.children.length === 0)) return `${start}/>`;
  const inner = renderToString(node.children, svg && node.tag !== 'foreignObject');
  return `${start}>${inner}</${node.tag}>`;
}
