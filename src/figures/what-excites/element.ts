import type { FoundFrame } from '../../experiments/what-excites/frame.ts';
import type { ExcitesParams } from '../../experiments/what-excites/schema.ts';
import { begun, bytesOf, further, type Search } from '../../experiments/what-excites/search.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { unfinishedHint } from './rounds.ts';
import { askStarts, FEW, nextStart } from './starts.ts';
import { type ExcitesState, found, keepSearch, searchOf, unfinished } from './state.ts';

/** Milliseconds between looks whether there is something to search for, and that a search may take before the page answers. */
const [EVERY, TURN] = [120, 40];

/**
 * Goes on with the searches of the game's hints, of the chosen settings, of the other ways, while the figure is in sight; and
 * in the worker, one after the other, with the starts that were asked for. Returns its end.
 */
export function connect(stage: HTMLElement, actions: FigureActions, now: () => ExcitesState): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let isAsking = false;
  /** Where no worker comes, starts are searched for here. */
  let isAlone = false;
  let { guess, params: were } = now();
  /** The answer to the question: a few starts, unless the reader has gone elsewhere. */
  const answer = ({ guess: made, params }: ExcitesState): void => {
    if (made !== guess && params === were) {
      askStarts(params, FEW);
      actions.openPanel('starts');
    }
    [guess, were] = [made, params];
  };
  const isSeen = (): boolean => {
    const { top, bottom } = (stage.closest('.wcw-figure') ?? stage).getBoundingClientRect();
    return !document.hidden && bottom > 0 && top < innerHeight;
  };
  const keep = (params: ExcitesParams, search: Search): void => {
    keepSearch(params, search);
    // A picture that this device made: the figure draws itself anew.
    actions.probe(bytesOf(search.x));
  };
  const ask = async (state: ExcitesState, params: ExcitesParams): Promise<void> => {
    const { network } = state.frame!.opened[0]!;
    isAsking = true;
    try {
      const end = (await actions.look(network.weights, params)) as FoundFrame | undefined;
      if (end) keep(params, found(network, params, end.picture, end.values));
    } catch {
      isAlone = true;
    }
    isAsking = false;
  };
  const turn = (): void => {
    const state = now();
    answer(state);
    const seen = state.frame && isSeen();
    const start = seen ? nextStart(state.params) : undefined;
    if (start && !isAsking && !isAlone) void ask(state, start);
    const params = seen ? (unfinishedHint(state) ?? unfinished(state) ?? (isAlone ? start : undefined)) : undefined;
    if (!params) {
      timer = setTimeout(turn, EVERY);
      return;
    }
    const { network } = state.frame!.opened[0]!;
    const until = performance.now() + TURN;
    let search = searchOf(params) ?? begun(network, params);
    do search = further(network, search);
    while (performance.now() < until && search.step < search.ascent.steps);
    keep(params, search);
    timer = setTimeout(turn);
  };
  timer = setTimeout(turn, EVERY);
  return () => clearTimeout(timer);
}
