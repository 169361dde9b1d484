import { SIDE } from '../../experiments/layers/reading.ts';
import { squareOf } from '../../experiments/layers/tables.ts';
import { receptiveField, type Sight } from '../../nets/plain/receptive-field.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import type { Chosen } from './chosen.ts';
import { frameStyle, heat, isOver } from './painted.ts';
import { shownIndex } from './state.ts';
import { movesHere, type Sums } from './sums.ts';

/** The share of all that moves a unit that its effective receptive field holds. */
const SHARE = 0.9;

/**
 * What can move a unit in the middle of the layer's maps, what does on average over pictures and units, with the square that
 * holds most of it, and what moves the chosen unit on this picture.
 */
export function field(chosen: Chosen, sums: Sums, words: Words): ElementNode {
  const { open, unit, sight, answer, passed } = chosen;
  const say = (key: string, values = {}) => words(`layers.field.${key}`, values);
  const index = shownIndex(open.stages[unit.stage]!, unit.isPooled);
  const middle = { row: answer.height >> 1, column: answer.width >> 1 };
  const theory = receptiveField(open.network.spec.layers, passed.inputs, index, middle);
  const mean = open.kept.moves[unit.stage]!;
  const most = squareOf(mean, SHARE);
  const here = movesHere(chosen, sums);
  const largest = here.reduce((most, value) => Math.max(most, value), 1e-12);
  const column = (key: string, shares: ArrayLike<number>, frame: Sight, values = {}) =>
    h(
      'div',
      { key },
      h(
        'div',
        { class: 'lay-in' },
        heat(shares, SIDE, '', 'lay-photo'),
        h('i', { class: ['lay-box', isOver(frame) && 'lay-over'], style: frameStyle(frame) }),
      ),
      h('p', null, say(key, values)),
    );
  return h(
    'div',
    { class: 'lay-field' },
    column('can', within(theory), theory, { size: sight.height }),
    column('does', mean, most, { size: most.height }),
    column(
      'here',
      here.map((value) => value / largest),
      sight,
    ),
    h('p', null, h('b', null, say('name')), ' ', say('moves', { share: SHARE })),
  );
}

/** 1 within a rectangle, 0 outside of it. */
const within = ({ top, left, height, width }: Sight): Float32Array =>
  Float32Array.from({ length: SIDE * SIDE }, (_, i) => {
    const [row, column] = [Math.floor(i / SIDE) - top, (i % SIDE) - left];
    return row >= 0 && row < height && column >= 0 && column < width ? 1 : 0;
  });
