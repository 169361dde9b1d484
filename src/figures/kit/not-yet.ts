import type { FigureState } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';

/** Why nothing is told: nothing was run with these settings, or the reader's own run measures it at its end alone. */
export const notYet = ({ source }: Pick<FigureState, 'source'>, words: Words, area: string): string =>
  words(`${area}.${source.kind === 'own' ? 'at-end' : 'none'}`);
