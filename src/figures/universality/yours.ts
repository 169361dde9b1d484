import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { twoFiles } from '../kit/two-files.ts';
import { ownNotes } from './own.ts';
import type { UniversalityState } from './state.ts';

/** Two files of the reader's, and what of theirs the chart shows. */
export const yours = (state: UniversalityState, words: Words, actions: FigureActions): Child => [
  twoFiles(state, words, actions),
  ownNotes(state, words).map((note) => h('p', { class: 'wcw-note' }, note)),
];
