import type { PartContext } from './figure.ts';
import { type ElementNode, h } from './html.ts';

/** The figure's number and title, as a heading of the page where it has a level. */
export function heading({ label, headingLevel = 0 }: PartContext, title: string): ElementNode {
  const text = [label ? h('span', { class: 'wcw-label' }, label, ' ') : null, title];
  return h(headingLevel ? `h${headingLevel}` : 'p', { class: 'wcw-title' }, text);
}
