import type { AnyFigure } from '../figure.ts';
import type { FigureState } from '../figure-state.ts';
import { answered, paramsShownOf } from '../live-answers.ts';

type Values = Readonly<Record<string, string | number>>;

/** Whose the numbers on the stage are: recorded of these settings or computed, the nearest of others, or the reader's own. */
export type Whose = 'ink' | 'near' | 'yours';

/**
 * The state as the views draw it. Until a run of the reader's own has its first frame, what stood there before stays, under
 * its own name, and as the live controls show it.
 */
export function viewState(figure: AnyFigure, state: FigureState): FigureState {
  const { frame, before } = state;
  if (frame || !before) return state;
  const madeWith = before.params as Values;
  const params = paramsShownOf(figure, madeWith, state.params as Values);
  return {
    ...state,
    params: params as FigureState['params'],
    frame: answered(figure, before.frame, params),
    history: before.history,
    position: before.history.length - 1,
    source: { kind: 'nearest', params: madeWith },
    before: undefined,
  };
}

/** Whose the numbers of a view's state are. */
export function whoseOf({ source }: Pick<FigureState, 'source'>): Whose {
  if (source.kind === 'own') return 'yours';
  return source.kind === 'nearest' || source.kind === 'none' ? 'near' : 'ink';
}
