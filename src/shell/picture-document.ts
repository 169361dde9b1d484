import type { ElementNode, Tree } from './html.ts';

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/**
 * A picture's tree as a document that is never shown, for selectors to look into. Made element by element: parsing a text is
 * what a host's policy of Trusted Types forbids. Without styles, which no selector asks for and another policy minds.
 */
export function pictureDocument(tree: ElementNode): Document {
  const page = document.implementation.createDocument(SVG, 'svg');
  fill(page.documentElement, tree);
  return page;
}

function fill(element: Element, { attributes, children }: ElementNode): void {
  for (const [name, value] of Object.entries(attributes))
    if (name !== 'style' && name !== 'xmlns') element.setAttribute(name, value);
  element.append(...children.map((child) => made(element, child)));
}

function made(parent: Element, tree: Tree): Node | string {
  if (typeof tree === 'string') return tree;
  const inSvg = parent.namespaceURI === SVG && parent.localName !== 'foreignObject';
  const page = parent.ownerDocument;
  if (tree.kind === 'bitmap') {
    const bitmap = page.createElementNS(inSvg ? SVG : HTML, inSvg ? 'image' : 'img');
    bitmap.setAttribute('class', tree.class);
    return bitmap;
  }
  const element = page.createElementNS(inSvg || tree.tag === 'svg' ? SVG : HTML, tree.tag);
  fill(element, tree);
  return element;
}
