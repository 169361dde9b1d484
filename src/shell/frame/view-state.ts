import type { FigureState } from '../figure-state.ts';

/** Whose the numbers on the stage are: recorded of these settings or computed, the nearest of others, or the reader's own. */
export type Whose = 'ink' | 'near' | 'yours';

/**
 * The state as the views draw it. Until a run of the reader's own has its first frame, what stood there before stays, under
 * its own name.
 */
export function viewState(state: FigureState): FigureState {
  const { frame, before } = state;
  if (frame || !before) return state;
  return {
    ...state,
    frame: before.frame,
    history: before.history,
    position: before.history.length - 1,
    source: { kind: 'nearest', params: before.params as Readonly<Record<string, string | number>> },
    before: undefined,
  };
}

/** Whose the numbers of a view's state are. */
export function whoseOf({ source }: Pick<FigureState, 'source'>): Whose {
  if (source.kind === 'own') return 'yours';
  return source.kind === 'nearest' || source.kind === 'none' ? 'near' : 'ink';
}
