import { numbersAlone } from '../experiments/ends.ts';
import type { AnyFigure, Mark } from './figure.ts';
import type { FigureState } from './figure-state.ts';
import { renderToString } from './html-string.ts';
import { noActions } from './parts.ts';
import { figureWords } from './strings.ts';

export interface StaticOptions {
  /** Prefix of ids: the `id` of the element that the markup stands in. */
  readonly id: string;
  /** `Figure 2.4` */
  readonly label?: string;
  readonly headingLevel?: number;
  /** Marks of the recording shown, so that the scrubber's ticks stand where they will stand. */
  readonly marks?: readonly Mark[];
}

/** A figure as markup, for the inside of `<wcw-figure>`: what shows before, without and after JavaScript, and in print. */
export function renderFigure(figure: AnyFigure, state: FigureState, options: StaticOptions): string {
  const words = figureWords(figure);
  const network = options.marks !== undefined && options.marks.length > 0;
  const told = state.frame && JSON.stringify(numbersAlone(state.frame));
  return renderToString(figure.tree.draw({ figure, state, words, actions: noActions, network, told, ...options }));
}
