import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions, FigureState } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';

/**
 * The question of a figure with a slider below it, where no chart has the scale of the answer for a handle. Words:
 * `<area>.question` and `<area>.label`; `below` stands under the slider.
 */
export function guessSlider(
  { draft }: Pick<FigureState, 'draft'>,
  { guess, area, look, below }: { readonly guess: GuessDefinition; area: string; look: string; below?: Child },
  words: Words,
  actions: FigureActions,
): ElementNode {
  const { min, max, step, start } = guess;
  return h(
    'label',
    { class: ['kit-slides', look], key: 'asked' },
    h('strong', null, words(`${area}.question`)),
    h('input', {
      type: 'range',
      min,
      max,
      step,
      value: draft ?? start,
      'aria-label': words(`${area}.label`),
      on: { input: (event) => actions.draft(Number((event.target as HTMLInputElement).value)) },
    }),
    below ?? null,
  );
}
