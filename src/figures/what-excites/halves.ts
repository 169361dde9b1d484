import { excitesSchema } from '../../experiments/what-excites/schema.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import type { ExcitesState } from './state.ts';

/** The two halves of a view as buttons: the values of a parameter. */
export function halves(
  name: 'real' | 'doubt',
  { params }: ExcitesState,
  words: Words,
  actions: FigureActions,
): ElementNode {
  const label = words(`what-excites.params.${name}.label`);
  return h(
    'div',
    { class: 'exc-halves', role: 'group', 'aria-label': label },
    excitesSchema[name].values.map((value) =>
      h(
        'button',
        {
          type: 'button',
          key: value,
          'aria-pressed': String(params[name] === value),
          on: { click: () => actions.set({ [name]: value }) },
        },
        words(`what-excites.params.${name}.values.${value}`),
      ),
    ),
  );
}
