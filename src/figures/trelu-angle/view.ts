import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { guessSlider } from '../kit/guess-slider.ts';
import { guess, isGuessOpen } from './guess.ts';
import { reads } from './reads.ts';
import type { TreluState } from './state.ts';
import { sweepChart } from './sweep-chart.ts';
import type { Row } from './sweeps.ts';

/** The lines over the threshold, and under them what they say where it stands; while the reader is asked, the question. */
export const view = (state: TreluState, rows: readonly Row[], words: Words, actions: FigureActions): ElementNode =>
  h(
    'div',
    { class: 'trelu-main' },
    h('div', { class: 'trelu-chart' }, sweepChart(state, rows, words, actions)),
    rows.length > 0 && isGuessOpen(state)
      ? guessSlider(state, { guess, area: 'trelu-angle.guess', look: 'trelu-asked' }, words, actions)
      : null,
    reads(state, rows, words),
  );
