import { UNITS } from '../../experiments/distributed/schema.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { wayOf } from '../kit/arrows.ts';
import { tile } from '../kit/tile.ts';
import { at } from '../kit/tones.ts';
import { type DistributedState, isGuessOpen, unitOff } from './state.ts';

/** Every unit of the layer, one a column, and what each class loses or gains without it; one is chosen by pointer or keys. */
export function units(state: DistributedState, words: Words, actions: FigureActions): ElementNode {
  const { frame, params } = state;
  if (!frame) return h('div', { class: 'dst-units' });
  if (isGuessOpen(state)) return h('p', { class: 'wcw-note' }, words('distributed.waits'));
  const count = UNITS[params.layer];
  const { units: right } = frame.layers[params.layer];
  const change = (unit: number, c: number): number =>
    (100 * (right[10 * unit + c]! - frame.right[c]!)) / Math.max(1, frame.of[c]!);
  const values = Float32Array.from({ length: 10 * count }, (_, i) => change(i % count, Math.floor(i / count)));
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  const own = Array.from({ length: count }, (_, unit) => change(unit, params.digit));
  const worst = own.indexOf(Math.min(...own));
  const chosen = unitOff(frame, params);
  // Keys may come faster than pictures.
  let now = chosen ?? 0;
  const to = (unit: number): void => {
    now = Math.max(0, Math.min(count - 1, unit));
    actions.set({ off: 'chosen', unit: now + 1 });
  };
  return h(
    'div',
    { class: 'dst-units' },
    h('p', { class: 'wcw-note' }, words('distributed.units.heading', { count })),
    h(
      'div',
      {
        class: 'dst-map',
        role: 'slider',
        tabindex: 0,
        'aria-label': words('distributed.units.label'),
        'aria-valuemin': 1,
        'aria-valuemax': count,
        'aria-valuenow': now + 1,
        'aria-valuetext': words('distributed.units.one', {
          unit: now + 1,
          digit: params.digit,
          change: signedPoints(own[now]!, words),
        }),
        on: {
          pointerdown: (event) => {
            const { clientX, currentTarget } = event as PointerEvent;
            const { left, width } = (currentTarget as HTMLElement).getBoundingClientRect();
            to(Math.floor(((clientX - left) / width) * count));
          },
          keydown: (event) => {
            const way = wayOf(event as KeyboardEvent);
            if (!way) return;
            event.preventDefault();
            event.stopPropagation();
            to(now + (way[0] || -way[1]));
          },
        },
      },
      tile(values, { side: count, scale: 4, alt: '', largest }),
      h('i', { class: 'dst-row', style: `top:${at(10 * params.digit)}` }),
      chosen === undefined
        ? null
        : h('i', { class: 'dst-column', style: `left:${at((100 * chosen) / count)};width:${at(100 / count)}` }),
    ),
    h(
      'p',
      { class: 'kit-range' },
      `−${write(largest, '0', words.lang)}`,
      h('i', { 'aria-hidden': 'true' }),
      `+${write(largest, '0', words.lang)}`,
    ),
    h(
      'p',
      { class: 'wcw-note' },
      words('distributed.units.worst', {
        digit: params.digit,
        unit: worst + 1,
        lost: -own[worst]!,
        none: own.filter((value) => Math.abs(value) < 0.5).length,
        count,
      }),
    ),
  );
}

const signedPoints = (value: number, words: Words): string => write(value, '1', words.lang);
