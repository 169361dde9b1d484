import type { FigureNumber } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { chosenOf, likeliestOf } from './chosen.ts';
import type { LayersState } from './state.ts';
import { className } from './words.ts';

/** What the network says, and what the chosen unit answers. */
export function numbers(state: LayersState, words: Words): FigureNumber[] {
  const chosen = chosenOf(state);
  if (!chosen) return ['says', 'answers'].map((key) => ({ name: words(`layers.numbers.${key}-none`), value: '–' }));
  const { best, share } = likeliestOf(chosen);
  const { open, unit, value } = chosen;
  const name = className(open, best, words);
  return [
    open.kept.name === 'colour'
      ? { name: words('layers.numbers.sure', { name }), value: write(100 * share, '1', words.lang), unit: '%' }
      : { name: words('layers.numbers.says', { share }), value: name },
    {
      name: words('layers.numbers.answers', { map: unit.map + 1, layer: unit.stage + 1 }),
      value: write(value, '2', words.lang).replace('-', '\u2212'),
    },
  ];
}
