import rows from 'spread:kernel/same';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { guessSlider } from '../kit/guess-slider.ts';
import { at } from '../kit/tones.ts';
import { guess } from './guess.ts';
import { ownButtons } from './own.ts';
import { isGuessOpen, type KernelState, shown } from './state.ts';

/** Where a share stands on the line, of 100: room for half a dot at its ends. */
const place = (share: number): string => at(2 + 0.96 * share);

/**
 * How many pooled numbers stay when the picture moves by a pixel: first asked, then on a line from 0 to 100: five
 * hundred pictures of its kind, this one, and the guess.
 */
export function stays(state: KernelState, words: Words, actions: FigureActions): ElementNode {
  return h(
    'div',
    { class: 'krn-stays', key: 'stays' },
    state.params.picture === 'own' ? ownButtons(state, words) : null,
    isGuessOpen(state) ? question(state, words, actions) : line(state, words),
  );
}

function question(state: KernelState, words: Words, actions: FigureActions): ElementNode {
  const below = h(
    'span',
    { class: 'krn-ends', 'aria-hidden': 'true' },
    h('span', null, '0'),
    h('span', null, state.draft ?? ''),
    h('span', null, '100'),
  );
  return guessSlider(state, { guess, area: 'kernel.guess', look: 'krn-asked', below }, words, actions);
}

function line(state: KernelState, words: Words): Child {
  const { params } = state;
  // It was made of one kernel on one picture, and says nothing of the others.
  const made = guess.when!(params) ? state.guess : undefined;
  const { above, same } = shown(state)!.moved;
  const many = rows.find(({ condition }) => condition === `${params.picture}-${params.kernel}`);
  return [
    h('p', { key: 'said' }, words(`kernel.stays.${above > 0 ? 'said' : 'nothing'}`, { above, same })),
    h(
      'svg',
      { class: 'krn-line-of', key: 'line', width: '100%', height: 34, 'aria-hidden': 'true' },
      h('line', { class: 'kit-zero', x1: place(0), x2: place(100), y1: 12, y2: 12 }),
      typeof made === 'number'
        ? h('line', { class: 'kit-guess', x1: place(made), x2: place(made), y1: 0, y2: 22 })
        : null,
      many
        ? [
            h('line', {
              class: 'kit-interval',
              x1: place(100 * (many.mean - many.sd)),
              x2: place(100 * (many.mean + many.sd)),
              y1: 12,
              y2: 12,
            }),
            h('circle', { class: 'krn-many', cx: place(100 * many.mean), cy: 12, r: 5 }),
          ]
        : null,
      above > 0 ? h('circle', { class: 'krn-this', cx: place((100 * same) / above), cy: 12, r: 6 }) : null,
      [0, 50, 100].map((tick) =>
        h(
          'text',
          {
            class: 'kit-tick',
            x: place(tick),
            y: 30,
            'text-anchor': tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle',
          },
          tick,
        ),
      ),
    ),
    h(
      'p',
      { class: 'wcw-note', key: 'note' },
      many ? words('kernel.stays.hundred', { mean: 100 * many.mean }) : null,
      typeof made === 'number' ? ` ${words('kernel.guess.made', { value: made })}` : null,
    ),
  ];
}
