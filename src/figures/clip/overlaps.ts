import { type LayerShown, OVERLAPS } from '../../experiments/two-seeds/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { notYet } from '../kit/not-yet.ts';
import { isGuessOpen } from './guess.ts';
import { type ClipState, layerIn } from './state.ts';

/** Side of a square, in the drawing's own units. */
const SIDE = 10;
/** Full at five times what two random directions have in common, nothing at that (Guth and Menard 2024, figure 3). */
const FULL = 5;

/** Inner products of either network's leading directions: as they stand, and after the alignment. */
export function overlapsSide(state: ClipState, words: Words): ElementNode {
  const { frame, params } = state;
  const layer = layerIn(frame, params);
  return h(
    'section',
    { class: 'clip-overlaps' },
    h(
      'div',
      { class: 'clip-squares' },
      square('before', layer, words),
      layer?.aligned === undefined && layer ? null : square('after', layer, words, isGuessOpen(state)),
    ),
    h(
      'p',
      { class: 'wcw-note' },
      layer
        ? words(`clip.overlaps.${layer.aligned === undefined ? 'first' : 'note'}`, {
            chance: write(1 / Math.sqrt(layer.dimension), '2', words.lang),
            aligned: layer.aligned ?? 0,
          })
        : notYet(state, words, 'clip.words'),
    ),
  );
}

function square(which: 'before' | 'after', layer: LayerShown | undefined, words: Words, answer = false): ElementNode {
  const values = layer?.overlaps[which];
  const chance = 1 / Math.sqrt(layer?.dimension ?? 1);
  return h(
    'figure',
    { key: which, class: answer ? 'wcw-answer' : undefined },
    h('figcaption', null, words(`clip.overlaps.${layer && layer.aligned === undefined ? 'same' : which}`)),
    h(
      'svg',
      {
        class: 'clip-square',
        viewBox: `0 0 ${OVERLAPS * SIDE} ${OVERLAPS * SIDE}`,
        role: 'img',
        'aria-label': values
          ? words('clip.overlaps.described', {
              mean: write(diagonal(values), '2', words.lang),
              chance: write(chance, '2', words.lang),
            })
          : words('clip.words.none'),
      },
      values
        ? Array.from(values, (value, i) =>
            h('rect', {
              x: (i % OVERLAPS) * SIDE,
              y: Math.floor(i / OVERLAPS) * SIDE,
              width: SIDE,
              height: SIDE,
              'fill-opacity': shade(value, chance).toFixed(2),
            }),
          )
        : null,
    ),
  );
}

/** How full a square is, 0 to 1. */
export const shade = (value: number, chance: number): number =>
  Math.max(0, Math.min(1, (value - chance) / ((FULL - 1) * chance)));

/** Mean of the first eight places on the diagonal. */
function diagonal(values: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += values[i * OVERLAPS + i]!;
  return sum / 8;
}
