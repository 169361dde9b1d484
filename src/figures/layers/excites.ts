import { type Exemplar, exemplarsOf } from '../../experiments/layers/exemplars.ts';
import { framed, SIDE } from '../../experiments/layers/reading.ts';
import { receptiveField, type Sight } from '../../nets/plain/receptive-field.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { lacksSheet } from '../kit/exemplar-pixels.ts';
import { type Chosen, chosenOf } from './chosen.ts';
import { crop, drawn, frameStyle, isOver } from './painted.ts';
import { exemplarAt, type LayersState, onSet } from './state.ts';
import { labelOf } from './words.ts';

/** The pictures that excite the chosen unit most, with the part of each that does. */
export function excites(state: LayersState, words: Words, actions: FigureActions): ElementNode {
  const chosen = chosenOf(state);
  if (!chosen) return h('div', { class: 'lay-excites' });
  const { open, unit } = chosen;
  const on = onSet(state, open);
  const edge = on.best[unit.stage]!.edge?.[unit.map] ?? 0;
  const say = (key: string, values = {}) => words(`layers.excites.${key}`, values);
  const pictures = exemplarsOf(on, unit.stage, unit.map);
  const [strongest] = pictures as [Exemplar];
  const name = (label: number) => labelOf(state, open, label, words);
  const kinds = new Set(pictures.map(({ label }) => label)).size;
  const of = { count: on.searched, set: words(`layers.sets.${on.data}`), map: unit.map + 1, layer: unit.stage + 1 };
  return h(
    'div',
    { class: 'lay-excites' },
    h('p', null, say('of', of)),
    strongest.value <= 0
      ? h('p', null, say('silent'))
      : [
          h(
            'ul',
            null,
            pictures.map((one, n) => exemplar(state, chosen, one, n, words, actions)),
          ),
          h(
            'p',
            null,
            say(kinds === 1 ? 'one' : 'kinds', { count: kinds, label: name(strongest.label) }),
            pictures.some(({ place }) => isOver(sightOf(chosen, place))) ? [' ', say('over')] : null,
            edge > strongest.value ? [' ', say('edge', { value: edge })] : null,
          ),
        ],
    lacksSheet(state.testPixels) ? h('p', { class: 'wcw-note' }, say('missing')) : null,
  );
}

/** What the chosen unit sees from a place of its map. */
function sightOf({ open, passed, unit }: Chosen, place: number): Sight {
  const { answer } = open.stages[unit.stage]!;
  const { width } = passed.answers[answer]!;
  const where = { row: Math.floor(place / width), column: place % width };
  return receptiveField(open.network.spec.layers, passed.inputs, answer, where);
}

/** What the unit sees of a picture, large, beside the picture with its frame; of one that is seen whole, the picture alone. */
function exemplar(
  state: LayersState,
  chosen: Chosen,
  { index, label, place, value }: Exemplar,
  n: number,
  words: Words,
  actions: FigureActions,
): ElementNode {
  const sight = sightOf(chosen, place);
  const { open } = chosen;
  const channels = open.network.spec.input[2] as 1 | 3;
  const pixels = exemplarAt(state, onSet(state, open), index);
  const over = isOver(sight);
  const isPart = !over && sight.height < SIDE;
  const said = `${labelOf(state, open, label, words)}: ${write(value, '1', words.lang)}`;
  const none = h('span', { class: 'lay-photo lay-none' });
  const whole = h(
    'span',
    { class: 'lay-in' },
    pixels ? drawn(pixels, channels, '') : none,
    h('i', { class: ['lay-box', over && 'lay-over'], style: frameStyle(sight) }),
  );
  const part = isPart && h('span', { class: 'lay-part' }, pixels ? crop(framed(pixels, channels), sight, '') : none);
  return h(
    'li',
    { key: n },
    h(
      'button',
      {
        type: 'button',
        class: isPart && 'lay-beside',
        'aria-label': words('layers.excites.take', { said }),
        on: { click: () => pixels && actions.probe(pixels.slice()) },
      },
      part || null,
      whole,
      h('span', { class: 'lay-said' }, said),
    ),
  );
}
