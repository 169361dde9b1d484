import rows from 'spread:layers/accuracy.test';
import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions, FigureState } from '../../shell/figure-state.ts';
import { type Child, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { at } from '../kit/tones.ts';

/** "Of a hundred test digits, how many does it read?", of the network whose units see nine pixels at most. */
export const guess: GuessDefinition = {
  min: 0,
  max: 100,
  step: 1,
  start: 50,
  when: ({ network }) => network === 'unpooled',
};

/** The network that the question is about, and the same with pooling. */
const shown = (['unpooled', 'bag'] as const).flatMap((name) => rows.filter(({ condition }) => condition === name));
type Asked = Pick<FigureState, 'guess' | 'hidden' | 'draft'>;

/** Where a share stands on the line, of 100: room for half a dot at its ends. */
const place = (share: number): string => at(2 + 0.96 * share);

/** What the network without pooling reads: first asked, then on a line beside the same with pooling, over seeds. */
export function reads(state: Asked, words: Words, actions: FigureActions): Child {
  const say = (key: string, values = {}) => words(`layers.guess.${key}`, values);
  const { guess: made, hidden } = state;
  const isOpen = made === undefined && !hidden.has('guess');
  return h('div', { class: 'lay-guess', key: 'guess' }, isOpen ? question(state, say, actions) : line(made, say));
}

function line(made: Asked['guess'], say: Say): Child {
  const means = Object.fromEntries(shown.map(({ condition, mean }) => [condition, mean]));
  return [
    h('p', { key: 'said' }, say('line', means), typeof made === 'number' ? ` ${say('made', { value: made })}` : ''),
    h(
      'svg',
      { key: 'line', width: '100%', height: 36, 'aria-hidden': 'true' },
      h('line', { class: 'kit-zero', x1: place(0), x2: place(100), y1: 18, y2: 18 }),
      typeof made === 'number'
        ? h('line', { class: 'kit-guess', x1: place(made), x2: place(made), y1: 9, y2: 27 })
        : null,
      shown.map(({ condition, mean, sd }) => [
        h('line', {
          class: 'kit-interval',
          x1: place(100 * (mean - sd)),
          x2: place(100 * (mean + sd)),
          y1: 18,
          y2: 18,
        }),
        h('circle', { class: ['lay-dot', condition === 'bag' && 'lay-open-dot'], cx: place(100 * mean), cy: 18, r: 5 }),
        text(place(100 * mean), 9, 'middle', say(condition)),
      ]),
      [0, 50, 100].map((tick) =>
        text(place(tick), 34, tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle', String(tick)),
      ),
    ),
  ];
}

const text = (x: string, y: number, anchor: string, said: string): Child =>
  h('text', { class: 'kit-tick', x, y, 'text-anchor': anchor }, said);

type Say = (key: string, values?: Record<string, string | number>) => string;

function question({ draft }: Asked, say: Say, actions: FigureActions): Child {
  const { min, max, step, start } = guess;
  return h(
    'label',
    { class: 'lay-asked', key: 'asked' },
    h('strong', null, say('question')),
    h('span', { 'aria-hidden': 'true' }, min),
    h('input', {
      type: 'range',
      min,
      max,
      step,
      value: draft ?? start,
      'aria-label': say('label'),
      on: { input: (event) => actions.draft(Number((event.target as HTMLInputElement).value)) },
    }),
    h('span', { 'aria-hidden': 'true' }, max),
  );
}
