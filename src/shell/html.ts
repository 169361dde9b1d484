import type { BitmapNode } from './bitmap.ts';

/** What an attribute may be: `true` writes it empty, `false`, `null` and `undefined` leave it out, a list joins with spaces. */
export type AttributeValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly (string | false | null | undefined)[];

/** A listener on the live element; ignored when the tree is written as a string. */
export type Listener = (event: Event) => void;

/**
 * Attributes of an element, and three words for `patch`: `key` finds the element again among its siblings, `on` holds
 * listeners by event name, `keep` leaves the element's present children alone, if it has any, and the value that its reader
 * has given it. `value` and `checked` are properties of form controls in a live page and attributes in a string.
 */
export interface Attributes {
  readonly key?: string | number;
  readonly on?: Readonly<Record<string, Listener | undefined>>;
  readonly keep?: boolean;
  readonly [name: string]: AttributeValue | Readonly<Record<string, Listener | undefined>>;
}

export interface ElementNode {
  readonly kind: 'element';
  readonly tag: string;
  readonly key?: string;
  readonly keep: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly on: Readonly<Record<string, Listener>>;
  readonly children: readonly Tree[];
}

/** A view: an element, a bitmap or a text. Plain data, the same for the build and for the live page. */
export type Tree = ElementNode | BitmapNode | string;

/** What `h` takes as children: trees, numbers, lists of them; `null`, `undefined` and booleans draw nothing. */
export type Child = Tree | number | boolean | null | undefined | readonly Child[];

/** An element of a view tree. What stands inside `svg` (but not inside its `foreignObject`) is in the SVG namespace. */
export function h(tag: string, attributes?: Attributes | null, ...children: Child[]): ElementNode {
  const { key, on, keep } = attributes ?? {};
  const written: Record<string, string> = {};
  for (const name of Object.keys(attributes ?? {})) {
    if (name === 'key' || name === 'on' || name === 'keep') continue;
    const text = attributeText(attributes?.[name] as AttributeValue);
    if (text !== undefined) written[name] = text;
  }
  const listeners: Record<string, Listener> = {};
  for (const [event, listener] of Object.entries(on ?? {})) if (listener) listeners[event] = listener;
  return {
    kind: 'element',
    tag,
    key: key === undefined ? undefined : String(key),
    keep: keep === true,
    attributes: written,
    on: listeners,
    children: flatten(children),
  };
}

/** Children as `patch` and `renderToString` see them: lists opened, nothing left out but what draws nothing, neighbouring texts joined. */
export function flatten(children: Child | readonly Child[]): Tree[] {
  const flat: Tree[] = [];
  const add = (child: Child): void => {
    if (child === null || child === undefined || typeof child === 'boolean' || child === '') return;
    if (Array.isArray(child)) for (const each of child) add(each);
    else if (typeof child === 'object') flat.push(child as ElementNode | BitmapNode);
    else if (typeof flat.at(-1) === 'string') flat.push(`${flat.pop()}${child}`);
    else flat.push(String(child));
  };
  add(children);
  return flat;
}

function attributeText(value: AttributeValue): string | undefined {
  if (value === null || value === undefined || value === false) return undefined;
  if (value === true) return '';
  if (typeof value === 'object') return value.filter(Boolean).join(' ') || undefined;
  return String(value);
}
