import type { Params } from '../engine/protocol.ts';

/** What scripts in the text need of a figure's element. */
export interface FigureElement extends HTMLElement {
  params: Params;
  readonly frame: unknown;
  follow(entries: readonly (readonly [string, string])[]): void;
}

/** The element of the figure with this id, once it is defined; undefined where the page has none. */
export async function figureElement(id: string): Promise<FigureElement | undefined> {
  const element = document.getElementById(id);
  if (element?.localName !== 'wcw-figure') return undefined;
  await customElements.whenDefined('wcw-figure');
  return element as FigureElement;
}
