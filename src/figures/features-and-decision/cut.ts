import { BOUNDARIES, type Boundary } from '../../experiments/features-and-decision/schema.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import type { DecisionState } from './state.ts';

/** What a digit is at each boundary: sheets of side x side, or one column of numbers. */
const SHAPES: Readonly<Record<Boundary, { readonly sheets: number; readonly side: number; readonly size: number }>> = {
  pixels: { sheets: 1, side: 28, size: 784 },
  s2: { sheets: 6, side: 14, size: 1176 },
  s4: { sheets: 16, side: 5, size: 400 },
  c5: { sheets: 0, side: 0, size: 120 },
  f6: { sheets: 0, side: 0, size: 84 },
};

/** The network from left to right, cut after one of its layers: the layers are the control of the boundary. */
export function cut({ params, hidden }: DecisionState, words: Words, actions: FigureActions): ElementNode {
  const at = BOUNDARIES.indexOf(params.boundary);
  const say = (key: string, values?: Record<string, string | number>) =>
    words(`features-and-decision.cut.${key}`, values);
  const fields = h(
    'fieldset',
    { class: 'fad-cut', disabled: hidden.has('boundary') },
    h('legend', { class: 'wcw-hidden' }, say('legend')),
    h(
      'div',
      { class: 'fad-layers', on: hidden.has('boundary') ? {} : dragged((boundary) => actions.set({ boundary })) },
      BOUNDARIES.map((boundary, i) =>
        h(
          'label',
          { key: boundary, class: ['fad-layer', i <= at ? 'fad-before' : 'fad-after', i === at && 'fad-edge'] },
          h('input', {
            type: 'radio',
            name: 'fad-boundary',
            value: boundary,
            checked: i === at,
            'data-boundary': boundary,
            on: { change: () => actions.set({ boundary }) },
          }),
          picture(boundary),
          h('span', { class: 'fad-layer-name' }, words(`features-and-decision.params.boundary.values.${boundary}`)),
          sizeOf(SHAPES[boundary].size, words),
        ),
      ),
      h(
        'span',
        { class: ['fad-layer', 'fad-after', 'fad-output'] },
        column(10),
        h('span', { class: 'fad-layer-name' }, say('output')),
        sizeOf(10, words),
      ),
    ),
    h(
      'p',
      { class: 'fad-sides' },
      h(
        'span',
        { class: 'fad-side-before' },
        say(`before-${params.boundary === 'pixels' ? 'pixels' : params.features}`),
      ),
      h('span', { class: 'fad-side-after' }, say('after')),
    ),
  );
  // A form of its own: two copies of the figure on one page are two groups of choices.
  return h('form', { class: 'fad-form' }, fields);
}

/** Layers beside each other, the output among them. */
const COLUMNS = BOUNDARIES.length + 1;
/** A finger that moves less than so many pixels taps a layer. */
const SLACK = 8;

/** The boundary whose edge is nearest to a share of the drawing's width. */
export const boundaryAt = (share: number): Boundary =>
  BOUNDARIES[Math.max(0, Math.min(BOUNDARIES.length - 1, Math.round(share * COLUMNS) - 1))]!;

/** The cut follows what is dragged along the layers, wherever it was taken hold of. */
function dragged(cutAfter: (boundary: Boundary) => void): Readonly<Record<string, (event: Event) => void>> {
  const layersOf = ({ currentTarget }: Event): HTMLElement => currentTarget as HTMLElement;
  return {
    pointerdown(event) {
      layersOf(event).dataset.from = String((event as PointerEvent).clientX);
    },
    pointermove(event) {
      const { clientX, buttons, pointerId } = event as PointerEvent;
      const layers = layersOf(event);
      const isHeld = layers.hasPointerCapture(pointerId);
      if (!isHeld && (buttons !== 1 || Math.abs(clientX - Number(layers.dataset.from)) < SLACK)) return;
      if (!isHeld) layers.setPointerCapture(pointerId);
      const { left, width } = layers.getBoundingClientRect();
      cutAfter(boundaryAt((clientX - left) / width));
    },
  };
}

/** How many numbers a layer hands on. */
const sizeOf = (count: number, words: Words): ElementNode =>
  h('span', { class: 'fad-layer-size' }, words('features-and-decision.cut.size', { count }));

function picture(boundary: Boundary): ElementNode {
  const { sheets, side, size } = SHAPES[boundary];
  if (sheets === 0) return column(size);
  const step = sheets > 1 ? Math.min(3, 22 / (sheets - 1)) : 0;
  const length = 10 + side;
  const top = 46 - length - step * (sheets - 1);
  const left = 30 - (length + step * (sheets - 1)) / 2;
  return layerPicture(
    Array.from({ length: sheets }, (_, k) =>
      h('rect', {
        class: 'fad-sheet',
        x: round(left + k * step),
        y: round(top + k * step),
        width: length,
        height: length,
      }),
    ),
  );
}

/** A column of numbers, its height by the square root of how many there are. */
function column(size: number): ElementNode {
  const height = 3.6 * Math.sqrt(size) + 3;
  return layerPicture(h('rect', { class: 'fad-sheet', x: 26, y: round(46 - height), width: 8, height: round(height) }));
}

const round = (value: number): number => Math.round(100 * value) / 100;

const layerPicture = (shapes: Child): ElementNode =>
  h('svg', { class: 'fad-picture', viewBox: '0 0 60 48', 'aria-hidden': 'true' }, shapes);
