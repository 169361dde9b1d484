import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { guessSlider } from '../kit/guess-slider.ts';
import { guess, isGuessOpen } from './guess.ts';
import { digitMap } from './map.ts';
import { reads } from './reads.ts';
import type { ClustersState } from './state.ts';

/** The digits where the chosen layer puts them, over what the three networks read, or the question about it. */
export const view = (state: ClustersState, words: Words, actions: FigureActions): ElementNode =>
  h(
    'div',
    { class: 'clu-main' },
    digitMap(state, words),
    isGuessOpen(state)
      ? guessSlider(
          state,
          { guess, area: 'anchor-clusters.guess', look: 'clu-asked', below: guessed(state) },
          words,
          actions,
        )
      : reads(state, words),
  );

/** The value beside the slider, which says it itself to who hears it. */
const guessed = ({ draft }: ClustersState): ElementNode =>
  h('b', { 'aria-hidden': 'true' }, String(draft ?? guess.start));
