/** As much of the DOM as `patch` touches, so that its claims can be tested in Node. Browser tests cover the real thing. */
export class FakeNode {
  nodeValue: string | null = null;
  parentNode: FakeElement | null = null;
  readonly nodeType: number;
  constructor(nodeType: number) {
    this.nodeType = nodeType;
  }
  get nextSibling(): FakeNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }
}

export class FakeElement extends FakeNode {
  readonly childNodes: FakeNode[] = [];
  readonly written = new Map<string, string>();
  readonly listeners: [string, unknown][] = [];
  readonly namespaceURI: string;
  readonly localName: string;
  readonly ownerDocument: FakeDocument;
  value = '';
  /** What is set through it is read as the attribute, as in a browser. */
  readonly style = {
    set: (value: string) => this.written.set('style', value),
    set cssText(value: string) {
      this.set(value);
    },
  };

  get type() {
    return this.written.get('type') ?? 'text';
  }
  checked = false;
  constructor(ownerDocument: FakeDocument, namespaceURI: string, localName: string) {
    super(1);
    this.ownerDocument = ownerDocument;
    this.namespaceURI = namespaceURI;
    this.localName = localName;
  }
  get attributes() {
    return [...this.written].map(([name, value]) => ({ name, value }));
  }
  get firstChild(): FakeNode | null {
    return this.childNodes[0] ?? null;
  }
  get text(): string {
    return this.childNodes.map((node) => (node instanceof FakeElement ? node.text : node.nodeValue)).join('');
  }
  setAttribute(name: string, value: string) {
    this.written.set(name, value);
  }
  removeAttribute(name: string) {
    this.written.delete(name);
  }
  addEventListener(event: string, listener: unknown) {
    this.listeners.push([event, listener]);
  }
  removeEventListener(event: string, listener: unknown) {
    const at = this.listeners.findIndex(([e, l]) => e === event && l === listener);
    if (at >= 0) this.listeners.splice(at, 1);
  }
  insertBefore(node: FakeNode, before: FakeNode | null) {
    node.parentNode?.removeChild(node);
    this.childNodes.splice(before ? this.childNodes.indexOf(before) : this.childNodes.length, 0, node);
    node.parentNode = this;
  }
  removeChild(node: FakeNode) {
    this.childNodes.splice(this.childNodes.indexOf(node), 1);
    node.parentNode = null;
    // Browsers take the focus from what leaves the document, even for a moment.
    if (this.ownerDocument.activeElement === node) this.ownerDocument.activeElement = null;
  }
  contains(node: FakeNode): boolean {
    return this.childNodes.some((child) => child === node || (child instanceof FakeElement && child.contains(node)));
  }
  focus() {
    this.ownerDocument.activeElement = this;
  }
  getRootNode() {
    return this.ownerDocument;
  }
}

export class FakeDocument {
  activeElement: FakeElement | null = null;
  createElementNS(namespace: string, name: string) {
    return new FakeElement(this, namespace, name);
  }
  createTextNode(text: string) {
    const node = new FakeNode(3);
    node.nodeValue = text;
    return node;
  }
}

/** An empty `div` to patch, as the type that `patch` takes. */
export function fakeParent(): { parent: Element; root: FakeElement; page: FakeDocument } {
  const page = new FakeDocument();
  const root = page.createElementNS('http://www.w3.org/1999/xhtml', 'div');
  return { parent: root as unknown as Element, root, page };
}
