import type { AnyFigure, FigureDefinition } from '../../../src/shell/figure.ts';
import type { FigureState } from '../../../src/shell/figure-state.ts';
import { emptyState } from '../../../src/shell/state.ts';

type StateOf<D> = D extends FigureDefinition<infer S, infer F, infer R> ? FigureState<S, F, R> : never;

/** The state of a figure that has done nothing yet, with these changes: for tests of drawing alone. */
export function stateOf<D extends AnyFigure>(figure: D, changes: Partial<StateOf<D>> = {}): StateOf<D> {
  return { ...emptyState(figure), ...changes } as StateOf<D>;
}

/** The state of a figure on whose stage the last of these frames stands, with these changes. */
export function stateAfter<D extends AnyFigure>(
  figure: D,
  history: StateOf<D>['history'],
  changes: Partial<StateOf<D>> = {},
): StateOf<D> {
  const ran = {
    history,
    position: Math.max(0, history.length - 1),
    ...(history.length > 0 && { frame: history.at(-1) }),
  };
  return stateOf(figure, { ...(ran as Partial<StateOf<D>>), ...changes });
}
