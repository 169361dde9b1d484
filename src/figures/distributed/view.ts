import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h, type Listener } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { wayOf } from '../kit/arrows.ts';
import { guessSlider } from '../kit/guess-slider.ts';
import { at } from '../kit/tones.ts';
import { guess } from './guess.ts';
import { type DistributedState, isGuessOpen, leftOf, wholeOf } from './state.ts';
import { describe as told } from './table.ts';

const place = (percent: number): string => at(1 + 0.98 * percent);

/** A row a class: how many of it are read as the network is, an open dot, and with something switched off. */
export function view(state: DistributedState, words: Words, actions: FigureActions): ElementNode {
  const { frame, params } = state;
  const whole = frame ? wholeOf(frame) : [];
  const left = frame ? leftOf(frame, params) : [];
  return h(
    'div',
    { class: 'dst', role: 'group', 'aria-label': told(state, words) },
    h(
      'div',
      {
        class: 'dst-rows',
        role: 'slider',
        tabindex: 0,
        'aria-label': words('distributed.pick.label'),
        'aria-orientation': 'vertical',
        'aria-valuemin': 0,
        'aria-valuemax': 9,
        'aria-valuenow': params.digit,
        'aria-valuetext': words('distributed.pick.told', { digit: params.digit }),
        on: picking(params.digit, (digit) => actions.set({ digit })),
      },
      Array.from({ length: 10 }, (_, c) =>
        h(
          'div',
          { key: c, class: c === params.digit && 'dst-own' },
          h('span', { 'aria-hidden': 'true' }, c),
          frame ? row(c, whole, left) : null,
        ),
      ),
    ),
    h(
      'div',
      { class: 'dst-axis', 'aria-hidden': 'true' },
      h('span', null, '0'),
      h('span', null, words('distributed.axis')),
      h('span', null, '100'),
    ),
    isGuessOpen(state) && frame
      ? guessSlider(state, { guess, area: 'distributed.guess', look: 'dst-asked' }, words, actions)
      : key(state, words),
  );
}

/** A class is chosen by pointing, by dragging along the rows, and by arrow keys. */
function picking(chosen: number, to: (digit: number) => void): Readonly<Record<string, Listener>> {
  // Keys may come faster than pictures.
  let now = chosen;
  const pick = (digit: number): void => {
    now = Math.max(0, Math.min(9, digit));
    to(now);
  };
  const point = (event: Event): void => {
    const { clientY, currentTarget } = event as PointerEvent;
    const { top, height } = (currentTarget as HTMLElement).getBoundingClientRect();
    pick(Math.floor((10 * (clientY - top)) / height));
  };
  return {
    pointerdown: (event) => {
      (event.currentTarget as HTMLElement).setPointerCapture((event as PointerEvent).pointerId);
      point(event);
    },
    pointermove: (event) => {
      if ((event.currentTarget as HTMLElement).hasPointerCapture((event as PointerEvent).pointerId)) point(event);
    },
    keydown: (event) => {
      const way = wayOf(event as KeyboardEvent);
      if (!way) return;
      event.preventDefault();
      event.stopPropagation();
      pick(now + way[0] + way[1]);
    },
  };
}

function row(c: number, whole: readonly number[], left: readonly (readonly number[])[]): Child {
  const ends = left.map((list) => list[c]!);
  return h(
    'svg',
    { width: '100%', height: 18, 'aria-hidden': 'true' },
    h('line', { class: 'kit-grid', x1: place(0), x2: place(100), y1: 9, y2: 9 }),
    h('circle', { class: 'dst-whole', cx: place(whole[c]!), cy: 9, r: 5 }),
    h(
      'g',
      { class: 'wcw-answer' },
      ends.length === 1
        ? h('line', { class: 'dst-lost', x1: place(ends[0]!), x2: place(whole[c]!), y1: 9, y2: 9 })
        : null,
      ends.map((end) => h('circle', { class: 'dst-left', cx: place(end), cy: 9, r: ends.length > 1 ? 3 : 5 })),
    ),
  );
}

function key(state: DistributedState, words: Words): ElementNode {
  const { guess: made, params } = state;
  const isAsked = guess.when!(params) && typeof made === 'number';
  return h(
    'p',
    { class: 'wcw-note', key: 'key' },
    words(`distributed.key.${params.off}`, { digit: params.digit }),
    isAsked ? ` ${words('distributed.guess.made', { value: made })}` : null,
  );
}
