import { begun, bytesOf, further } from '../../experiments/what-excites/search.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { unfinishedHint } from './rounds.ts';
import { type ExcitesState, keepSearch, searchOf, unfinished } from './state.ts';

/** Milliseconds between looks whether there is something to search for, and that a search may take before the page answers. */
const [EVERY, TURN] = [120, 40];

/**
 * Goes on with the searches of the game's hints, of the chosen settings, of the other ways, while the figure is in sight.
 * Returns its end.
 */
export function connect(stage: HTMLElement, actions: FigureActions, now: () => ExcitesState): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const isSeen = (): boolean => {
    const { top, bottom } = (stage.closest('.wcw-figure') ?? stage).getBoundingClientRect();
    return !document.hidden && bottom > 0 && top < innerHeight;
  };
  const turn = (): void => {
    const state = now();
    const params = unfinishedHint(state) ?? unfinished(state);
    if (!params || !isSeen()) {
      timer = setTimeout(turn, EVERY);
      return;
    }
    const { network } = state.frame!.opened[0]!;
    const until = performance.now() + TURN;
    let search = searchOf(params) ?? begun(network, params);
    do search = further(network, search);
    while (performance.now() < until && search.step < search.ascent.steps);
    keepSearch(params, search);
    // A picture that this device made: the figure draws itself anew.
    actions.probe(bytesOf(search.x));
    timer = setTimeout(turn);
  };
  timer = setTimeout(turn, EVERY);
  return () => clearTimeout(timer);
}
