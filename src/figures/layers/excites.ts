import { BEST } from '../../experiments/layers/tables.ts';
import { receptiveField } from '../../nets/plain/receptive-field.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { type Chosen, chosenOf } from './chosen.ts';
import { drawn, frameStyle, isOver } from './painted.ts';
import { type LayersState, onSet, pictureAt } from './state.ts';
import { labelOf } from './words.ts';

interface Exemplar {
  readonly index: number;
  readonly label: string;
  readonly place: number;
  readonly value: number;
}

/** The test pictures that excite the chosen unit most, with the place that does. */
export function excites(state: LayersState, words: Words, actions: FigureActions): ElementNode {
  const chosen = chosenOf(state);
  if (!chosen) return h('div', { class: 'lay-excites' });
  const { open, unit } = chosen;
  const { searched, best, data } = onSet(state, open);
  const { picture, label, place, value } = best[unit.stage]!;
  const say = (key: string, values = {}) => words(`layers.excites.${key}`, values);
  const pictures = Array.from({ length: BEST }, (_, n): Exemplar => {
    const at = unit.map * BEST + n;
    const name = labelOf(state, open, label[at]!, words);
    return { index: picture[at]!, label: name, place: place[at]!, value: value[at]! };
  });
  const kinds = new Set(pictures.map((one) => one.label)).size;
  const of = { count: searched, set: words(`layers.sets.${data}`), map: unit.map + 1, layer: unit.stage + 1 };
  return h(
    'div',
    { class: 'lay-excites' },
    h('p', null, say('of', of)),
    pictures[0]!.value <= 0
      ? h('p', null, say('silent'))
      : [
          h(
            'ul',
            null,
            pictures.map((one, n) => exemplar(state, chosen, one, n, words, actions)),
          ),
          h('p', null, say(kinds === 1 ? 'one' : 'kinds', { count: kinds, label: pictures[0]!.label })),
        ],
  );
}

function exemplar(
  state: LayersState,
  { open, passed, unit }: Chosen,
  { index, label, place, value }: Exemplar,
  n: number,
  words: Words,
  actions: FigureActions,
): ElementNode {
  const { answer } = open.stages[unit.stage]!;
  const { width } = passed.answers[answer]!;
  const where = { row: Math.floor(place / width), column: place % width };
  const sight = receptiveField(open.network.spec.layers, passed.inputs, answer, where);
  const pixels = pictureAt(state, index);
  const over = isOver(sight);
  const said = `${label}: ${write(value, '1', words.lang)}`;
  return h(
    'li',
    { key: n },
    h(
      'button',
      {
        type: 'button',
        'aria-label': words('layers.excites.take', { said }),
        on: { click: () => pixels && actions.probe(pixels.slice()) },
      },
      h(
        'span',
        { class: 'lay-in' },
        pixels ? drawn(pixels, passed.bytes.length > 1024 ? 3 : 1, '') : h('span', { class: 'lay-photo lay-none' }),
        h('i', { class: ['lay-box', over && 'lay-over'], style: frameStyle(sight) }),
      ),
      h('span', null, said),
      over ? h('span', null, words('layers.excites.over')) : null,
    ),
  );
}
