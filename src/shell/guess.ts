import { isComputable } from './absent.ts';
import type { PartContext } from './figure.ts';
import type { FigureState } from './figure-state.ts';

/**
 * Whether the reader is still asked: then what carries the class `wcw-answer` stays hidden. Over an empty stage only where
 * Start can bring the answer.
 */
export function isGuessOpen({ figure, state }: Pick<PartContext, 'figure' | 'state'>): boolean {
  const { guess } = figure;
  if (!guess || state.guess !== undefined || state.hidden.has('guess')) return false;
  const answerable = state.source.kind !== 'none' || (isComputable(figure.schema, state) && !state.hidden.has('run'));
  if (!answerable) return false;
  return guess.when?.(state.params as Readonly<Record<string, string | number>>) ?? true;
}

/** `guess=40` or `guess=skipped` in a link; anything else, and a guess out of range, is no guess. */
export function readGuess(figure: PartContext['figure'], text: string | undefined): FigureState['guess'] {
  if (text === 'skipped') return 'skipped';
  if (!figure.guess || text === undefined || !/^\d+(\.\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return value >= figure.guess.min && value <= figure.guess.max ? value : undefined;
}
