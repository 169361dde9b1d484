import { type ElementNode, h } from '../../shell/html.ts';

export type Mark = 'here' | 'pixels' | 'hog';

/** Filled for the features here, an open square for pixels, an open diamond for gradient histograms. */
export function shape(mark: Mark): ElementNode {
  if (mark === 'here') return h('circle', { class: 'fad-mark fad-here', r: 6 });
  if (mark === 'pixels') return h('rect', { class: 'fad-mark fad-pixels', x: -5, y: -5, width: 10, height: 10 });
  return h('path', { class: 'fad-mark fad-hog', d: 'M0-7 7 0 0 7-7 0z' });
}

/** A mark as it stands in the legend. */
export const glyph = (mark: Mark): ElementNode =>
  h('svg', { width: 16, height: 16, viewBox: '-8 -8 16 16', 'aria-hidden': 'true' }, shape(mark));
export const networkGlyph = (): ElementNode =>
  h(
    'svg',
    { width: 8, height: 16, 'aria-hidden': 'true' },
    h('line', { class: 'kit-level', x1: 4, x2: 4, y1: 0, y2: 16 }),
  );
