import { numbersAlone } from '../experiments/ends.ts';
import type { AnyFigure } from './figure.ts';
import type { FigureState } from './figure-state.ts';
import { drawFigure } from './frame/tree.ts';
import { renderToString } from './html-string.ts';
import { noActions } from './parts.ts';
import { figureWords } from './strings.ts';

export interface StaticOptions {
  /** Prefix of ids: the `id` of the element that the markup stands in. */
  readonly id: string;
  /** `Figure 2.4` */
  readonly label?: string;
  readonly headingLevel?: number;
  /** The recording shown kept a network, which can be downloaded. */
  readonly network?: boolean;
}

/** A figure as markup, for the inside of `<wcw-figure>`: what shows before, without and after JavaScript, and in print. */
export function renderFigure(figure: AnyFigure, state: FigureState, options: StaticOptions): string {
  const words = figureWords(figure);
  const told = state.frame && JSON.stringify(numbersAlone(state.frame));
  return renderToString(drawFigure({ figure, state, words, actions: noActions, told, ...options }));
}
