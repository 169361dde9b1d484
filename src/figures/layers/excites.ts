import { BEST } from '../../experiments/layers/tables.ts';
import { receptiveField } from '../../nets/plain/receptive-field.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { type Chosen, chosenOf } from './chosen.ts';
import { drawn, frameStyle, isOver } from './painted.ts';
import { type LayersState, onSet, pictureAt } from './state.ts';
import { labelOf } from './words.ts';

/** The test pictures that excite the chosen unit most, with the place that does. */
export function excites(state: LayersState, words: Words, actions: FigureActions): ElementNode {
  const chosen = chosenOf(state);
  if (!chosen) return h('div', { class: 'lay-excites' });
  const { open, unit } = chosen;
  const { searched, best, data } = onSet(state, open);
  const layer = best[unit.stage]!;
  const say = (key: string, values = {}) => words(`layers.excites.${key}`, values);
  const pictures = Array.from({ length: BEST }, (_, n) => {
    const at = unit.map * BEST + n;
    return { index: layer.picture[at]!, place: layer.place[at]!, value: layer.value[at]! };
  });
  const labels = pictures.flatMap(({ index }) =>
    pictureAt(state, index) ? [labelOf(state, open, state.testPixels!.labels[index]!, words)] : [],
  );
  const asOne = new Set(labels).size;
  return h(
    'div',
    { class: 'lay-excites' },
    h(
      'p',
      null,
      say('of', { count: searched, set: words(`layers.sets.${data}`), map: unit.map + 1, layer: unit.stage + 1 }),
    ),
    h(
      'ul',
      null,
      pictures.map((picture, n) => exemplar(state, chosen, picture, n, words, actions)),
    ),
    labels.length === BEST
      ? h('p', null, say(asOne === 1 ? 'one' : 'kinds', { count: asOne, label: labels[0] }))
      : null,
  );
}

function exemplar(
  state: LayersState,
  { open, passed, unit }: Chosen,
  { index, place, value }: { readonly index: number; readonly place: number; readonly value: number },
  n: number,
  words: Words,
  actions: FigureActions,
): ElementNode {
  const { answer } = open.stages[unit.stage]!;
  const { width } = passed.answers[answer]!;
  const where = { row: Math.floor(place / width), column: place % width };
  const sight = receptiveField(open.network.spec.layers, passed.inputs, answer, where);
  const pixels = pictureAt(state, index);
  const label = pixels ? labelOf(state, open, state.testPixels!.labels[index]!, words) : '';
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
