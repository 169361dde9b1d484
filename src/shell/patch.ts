import { type BitmapNode, bitmapAttributes, rgba, svgBitmapAttributes } from './bitmap.ts';
import { type Child, type ElementNode, flatten, type Listener, type Tree } from './html.ts';

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** What the last patch put on an element. An element without one came with the page and is taken over as it is. */
interface Drawn {
  attributes: Readonly<Record<string, string>>;
  on: Readonly<Record<string, Listener>>;
  key?: string;
  tree?: Exclude<Tree, string>;
}
const drawn = new WeakMap<Element, Drawn>();

/**
 * Makes `parent`'s children look like `tree`: elements are found again by key, else by order and tag, and changed in
 * place, so that focus, text selection, open disclosures and a finger on a slider survive. Attributes that scripts or the
 * reader changed since stay, unless the tree itself changed them. Takes over markup that was written at build. A part
 * that is the very object drawn last is passed over, so that a view may keep what is dear to draw and seldom changes.
 */
export function patch(parent: Element, tree: Child): void {
  const focused = activeElement(parent);
  patchChildren(parent, flatten(tree));
  if (focused && focused !== activeElement(parent) && parent.contains(focused)) (focused as HTMLElement).focus();
}

function patchChildren(parent: Element, wanted: readonly Tree[]): void {
  if (updateInPlace(parent, wanted)) return;
  const nodes = match(parent, wanted);
  const kept = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!kept.has(child)) parent.removeChild(child);
  let place = parent.firstChild;
  for (const [index, tree] of wanted.entries()) {
    const found = nodes[index];
    const node = found ?? create(parent, tree);
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
    update(node, tree);
  }
}

/** Most redraws change texts and numbers alone: where every child is already in its place, there is nothing to match or move. */
function updateInPlace(parent: Element, wanted: readonly Tree[]): boolean {
  let node = parent.firstChild;
  for (const tree of wanted) {
    if (!node || !fits(node, tree) || (typeof tree !== 'string' && keyOf(node as Element) !== tree.key)) return false;
    node = node.nextSibling;
  }
  if (node) return false;
  node = parent.firstChild as ChildNode;
  for (const tree of wanted) {
    const next: ChildNode | null = node.nextSibling;
    update(node, tree);
    node = next as ChildNode;
  }
  return true;
}

/** For every wanted child the present node that becomes it, each at most once. */
function match(parent: Element, wanted: readonly Tree[]): (ChildNode | undefined)[] {
  const byKey = new Map<string, Element>();
  const loose: ChildNode[] = [];
  for (const child of parent.childNodes) {
    const key = child.nodeType === 1 ? keyOf(child as Element) : undefined;
    if (key === undefined) loose.push(child);
    else byKey.set(key, child as Element);
  }
  let next = 0;
  return wanted.map((tree) => {
    const key = typeof tree === 'string' ? undefined : tree.key;
    const keyed = key === undefined ? undefined : byKey.get(key);
    if (keyed && fits(keyed, tree)) {
      byKey.delete(key as string);
      return keyed;
    }
    const at = loose.findIndex(
      (child, index) => index >= next && fits(child, tree) && (key === undefined || !drawn.has(child as Element)),
    );
    if (at < 0) return undefined;
    next = at + 1;
    return loose[at];
  });
}

function keyOf(element: Element): string | undefined {
  return drawn.get(element)?.key;
}

function fits(node: ChildNode, tree: Tree): boolean {
  if (typeof tree === 'string') return node.nodeType === 3;
  if (node.nodeType !== 1) return false;
  const name = (node as Element).localName;
  return name === (tree.kind === 'element' ? tree.tag : bitmapTag(node.parentNode as Element));
}

function bitmapTag(parent: Element): string {
  return childNamespace(parent) === SVG ? 'image' : 'canvas';
}

function childNamespace(parent: Element): string {
  return parent.namespaceURI === SVG && parent.localName !== 'foreignObject' ? SVG : HTML;
}

function create(parent: Element, tree: Tree): ChildNode {
  const page = parent.ownerDocument;
  if (typeof tree === 'string') return page.createTextNode(tree);
  const tag = tree.kind === 'element' ? tree.tag : bitmapTag(parent);
  const element = page.createElementNS(tag === 'svg' ? SVG : childNamespace(parent), tag);
  drawn.set(element, { attributes: {}, on: {} });
  return element;
}

function update(node: ChildNode, tree: Tree): void {
  if (typeof tree === 'string') {
    if (node.nodeValue !== tree) node.nodeValue = tree;
    return;
  }
  const element = node as Element;
  const before = drawn.get(element) ?? { attributes: presentAttributes(element), on: {} };
  if (before.tree === tree) return;
  if (tree.kind === 'bitmap') {
    updateBitmap(element, tree, before);
    return;
  }
  setAttributes(element, tree, before);
  for (const event of names(before.on, tree.on)) {
    if (before.on[event] === tree.on[event]) continue;
    if (before.on[event]) element.removeEventListener(event, before.on[event]);
    if (tree.on[event]) element.addEventListener(event, tree.on[event]);
  }
  drawn.set(element, { attributes: tree.attributes, on: tree.on, key: tree.key, tree });
  if (!tree.keep || !element.firstChild) patchChildren(element, tree.children);
  // A select takes its value only once its options are there.
  if (tree.tag === 'select') setValue(element as HTMLSelectElement, tree.attributes.value, before.attributes.value);
}

function setAttributes(element: Element, tree: ElementNode, before: Drawn): void {
  const { type, checked, value } = tree.attributes;
  for (const name of names(before.attributes, tree.attributes)) {
    if (name === 'checked' || (name === 'value' && tree.tag !== 'option')) continue;
    setAttribute(element, name, tree.attributes[name], before.attributes[name]);
  }
  if (type === 'radio' || type === 'checkbox') (element as HTMLInputElement).checked = checked !== undefined;
  // After the rest: a slider clamps its value to the range it has.
  // One that keeps its own value gets it once, from whoever draws it first.
  const own = tree.keep && before.attributes.value !== undefined;
  if (tree.tag !== 'option' && tree.tag !== 'select' && !own)
    setValue(element as HTMLInputElement, value, before.attributes.value);
}

function setAttribute(element: Element, name: string, value: string | undefined, old: string | undefined): void {
  if (value === old) return;
  if (value === undefined) element.removeAttribute(name);
  // A host's policy may forbid the attribute (`style-src 'self'`), but not what a script sets.
  else if (name === 'style') (element as HTMLElement | SVGElement).style.cssText = value;
  else element.setAttribute(name, value);
}

/**
 * What the reader is typing is not overwritten by a redraw; a new value is. A slider always stands where its value is: one
 * moved before the figure was live told nobody.
 */
function setValue(
  element: HTMLInputElement | HTMLSelectElement,
  value: string | undefined,
  old: string | undefined,
): void {
  if (value === undefined || element.value === value) return;
  const typed = element.type !== 'range' && element === activeElement(element);
  if (value !== old || !typed) element.value = value;
}

function updateBitmap(element: Element, tree: BitmapNode, before: Drawn): void {
  const svg = element.localName === 'image';
  const old = before.tree?.kind === 'bitmap' ? before.tree : undefined;
  const samePixels = old?.pixels === tree.pixels && old.width === tree.width && old.height === tree.height;
  if (!old || !samePixels || old.alt !== tree.alt || old.x !== tree.x || old.y !== tree.y || old.scale !== tree.scale) {
    const told: Record<string, string> = tree.alt ? { role: 'img', 'aria-label': tree.alt } : { 'aria-hidden': 'true' };
    const attributes = svg ? svgBitmapAttributes(tree) : { ...bitmapAttributes(tree), ...told };
    for (const name of names(before.attributes, attributes)) {
      setAttribute(element, name, attributes[name], before.attributes[name]);
    }
    drawn.set(element, { attributes, on: {}, key: tree.key, tree });
  }
  if (svg || samePixels) return;
  // Told so, a browser keeps the pixels where they are written: a small picture does not wait for the graphics process,
  // which has to wait itself while a network trains.
  const context = (element as HTMLCanvasElement).getContext('2d', { willReadFrequently: true });
  context?.putImageData(new ImageData(rgba(tree), tree.width, tree.height), 0, 0);
}

/** The names in either of two records, each once. */
function names(before: Readonly<Record<string, unknown>>, now: Readonly<Record<string, unknown>>): string[] {
  const found = Object.keys(now);
  for (const name of Object.keys(before)) if (!Object.hasOwn(now, name)) found.push(name);
  return found;
}

function presentAttributes(element: Element): Record<string, string> {
  // What the reader has opened before the figure lived stays open.
  const present = [...element.attributes].filter(({ name }) => name !== 'open');
  return Object.fromEntries(present.map(({ name, value }) => [name, value]));
}

function activeElement(element: Element): Element | null {
  const root = element.getRootNode() as Document | ShadowRoot;
  return root.activeElement ?? null;
}
