import { MOSAIC } from '../../experiments/spatial-eigenvectors/tables.ts';
import { bitmap } from '../../shell/bitmap.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { wholePercent } from '../kit/percent.ts';
import { diverging } from '../kit/scales.ts';
import { dotStrip } from './dot-strip.ts';
import type { SpatialState } from './state.ts';

/** Some of the layer's filters as they are, and how much of each is one shape times one weighting of channels. */
export function filters({ frame, params }: SpatialState, words: Words): ElementNode {
  const say = (key: string, values = {}) => words(`spatial-eigenvectors.filters.${key}`, values);
  if (!frame?.tiles)
    return h('div', { class: 'spx-filters' }, frame ? h('p', { class: 'wcw-note' }, say('none')) : null);
  const { tiles, size, products, productsUntrained, gabor, gaborUntrained } = frame;
  return h(
    'div',
    { class: 'spx-filters' },
    mosaic(tiles, size, say(params.layer === 1 ? 'colours' : 'channels', { count: MOSAIC })),
    strips('products', products, productsUntrained, words),
    strips('gabor', gabor, gaborUntrained, words),
  );
}

/** All tiles in one picture, with a pixel of nothing between them. */
function mosaic(tiles: Uint8Array, size: number, said: string): ElementNode {
  const side = MOSAIC * (size + 1) - 1;
  const values = new Float32Array(side * side);
  for (let i = 0; i < MOSAIC ** 2; i++) {
    const [left, top] = [(i % MOSAIC) * (size + 1), Math.floor(i / MOSAIC) * (size + 1)];
    for (let place = 0; place < size * size; place++) {
      const at = (top + Math.floor(place / size)) * side + left + (place % size);
      values[at] = (tiles[i * size * size + place]! - 128) / 127;
    }
  }
  return h(
    'figure',
    { class: 'spx-mosaic' },
    bitmap({ pixels: diverging(values, 1), width: side, height: side, scale: 150 / side, alt: said }),
    h('figcaption', { class: 'kit-remark' }, said),
  );
}

/** A dot a filter: those of the layer over those of one that was never trained. */
function strips(
  name: 'products' | 'gabor',
  values: Float32Array | undefined,
  untrained: Float32Array | undefined,
  words: Words,
): Child {
  if (!values || !untrained) return null;
  const say = (key: string, of = {}) => words(`spatial-eigenvectors.filters.${key}`, of);
  const mean = (of: Float32Array) => of.reduce((sum, value) => sum + value, 0) / of.length;
  const row = (key: string, of: Float32Array, tone: 'ink' | 'muted') => ({
    name: say(key),
    tone,
    values: Array.from(of),
    shown: wholePercent(words, mean(of)),
  });
  return h(
    'div',
    { key: name },
    h('p', { class: 'kit-heading' }, say(name)),
    dotStrip([row('trained', values, 'ink'), row('untrained', untrained, 'muted')]),
  );
}
