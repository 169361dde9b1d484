import type { FigureElement } from '../shell/element.ts';
import { keepKeys } from './host/keep-keys.ts';
import { addProperties, followJson } from './host/properties.ts';

/** What a figure does on a page of somebody else's alone: its keys are its own, its parameters are the element's. */
function settle(figure: HTMLElement, signal: AbortSignal): void {
  const element = figure as FigureElement;
  keepKeys(element, signal);
  addProperties(element, Object.keys(element.schema as object));
  followJson(element, signal);
}
export type Settle = typeof settle;

/** Entry of `embed/v1/host.js`: hands that to the figures' scripts, which load it on such pages. */
const page = globalThis as { wcwLater?: Record<string, unknown> };
page.wcwLater ??= {};
page.wcwLater['host.js'] ??= settle;
