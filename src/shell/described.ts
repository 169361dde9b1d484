import type { AnyFigure } from './figure.ts';
import type { FigureState } from './figure-state.ts';
import type { Words } from './words.ts';

/** What the stage shows, in words; of the nearest that was kept, also that it is of other settings. */
export function described(figure: AnyFigure, state: FigureState, words: Words): string {
  const told = figure.describe(state, words);
  return state.source.kind === 'nearest' && state.frame ? `${words('shell.frame.nearest')} ${told}` : told;
}
