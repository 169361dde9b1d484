import { sheetOf } from '../../experiments/layers/exemplars.ts';
import type { WantedImages } from '../../shell/figure.ts';
import { LAYER, roundAt } from './rounds.ts';
import { type ExcitesState, favourites, layerOf, onSet, unitOf } from './state.ts';

/** The pictures of the open view; of the first, where none was chosen. */
export function testImages(state: ExcitesState): WantedImages | undefined {
  const open = state.frame?.opened[0];
  if (!open) return undefined;
  const { panel = 'real' } = state;
  const { params } = state;
  const on = onSet(state, open);
  const { data, first } = on;
  if (panel !== 'real') return { data, indices: panel === 'aside' ? first : [] };
  const round = params.real === 'game' && roundAt(on, params.round);
  const [layer, which] = round ? [LAYER, round.which] : [layerOf(params), params.which];
  const sheet =
    params.of === 'direction' && !round ? undefined : sheetOf(open.kept.name, on, layer, unitOf(on, layer, which));
  if (sheet) return { data, indices: round ? [round.pair[1 - round.stronger]!] : [], sheet };
  return { data, indices: round ? [...round.best, ...round.pair] : favourites(state).map(({ index }) => index) };
}
