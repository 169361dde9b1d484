import one from 'reproduced:what-excites/optima.1';
import two from 'reproduced:what-excites/optima.2';
import three from 'reproduced:what-excites/optima.3';
import four from 'reproduced:what-excites/optima.4';
import { cosineOf } from '../../experiments/what-excites/allowed.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import type { Axis } from '../kit/axis.ts';
import { chart } from '../kit/chart.ts';
import { askStarts, FEW, isStarting, MOST, startsOf } from './starts.ts';
import type { ExcitesState } from './state.ts';
import { number, seen } from './view.ts';

/** Pictures that are drawn, the newest. */
const SHOWN = 6;
/** Of five units a layer, how many of 50 pictures differed. */
const REPRODUCED = [one, two, three, four].map((rows) => rows[0]?.values ?? []);

/** Starts from other noise, how many of their pictures differ, and what a reproduction counted. */
export function starts({ params }: ExcitesState, words: Words, actions: FigureActions): ElementNode {
  const say = (key: string, values = {}) => words(`what-excites.starts.${key}`, values);
  const { all, course } = startsOf(params);
  const running = isStarting(params);
  const press = (): void => {
    askStarts(params, running ? 0 : all.length < FEW ? FEW : MOST);
    // So that the figure draws itself anew.
    actions.probe(new Uint8Array());
  };
  const counted = { count: all.length, distinct: course.at(-1) ?? 0 };
  const first = all[0]?.search.x;
  const isEnd = all.length >= MOST && !running;
  return h(
    'div',
    { class: 'exc-side' },
    h(
      'div',
      { class: 'exc-start' },
      h(
        'button',
        {
          type: 'button',
          class: 'exc-button',
          'aria-disabled': isEnd ? 'true' : undefined,
          on: { click: isEnd ? undefined : press },
        },
        say(running ? 'stop' : all.length < FEW ? 'few' : 'most', { count: all.length < FEW ? FEW : MOST }),
      ),
      h('p', { class: 'exc-told', role: 'status' }, say('count', counted)),
    ),
    chart({
      ...axes(words),
      ...lines(params.layer, params.of === 'unit', course),
      legend: true,
      height: 62,
      described: say('count', counted),
    }),
    h(
      'ul',
      { class: 'exc-grid exc-small' },
      all.slice(-SHOWN).map(({ seed, search }) =>
        h(
          'li',
          { key: seed },
          h(
            'button',
            {
              type: 'button',
              class: 'exc-pair',
              'aria-label': say('show', { seed, value: number(search.values.at(-1)!, words) }),
              on: { click: () => actions.set({ seed }) },
            },
            seen(search),
            h('span', null, say('cosine', { cosine: cosineOf(first!, search.x) })),
          ),
        ),
      ),
    ),
    h('p', { class: 'wcw-note' }, say('reproduced', { count: MOST, ...ranges() })),
  );
}

function axes(words: Words): { x: Axis; y: Axis } {
  const axis = (label: string, end: string): Axis => ({
    min: 0,
    max: MOST,
    ticks: [
      { at: 0, label: '0' },
      { at: MOST, label: end },
    ],
    label,
  });
  return {
    x: axis('', words('what-excites.starts.end', { count: MOST })),
    y: axis(words('what-excites.starts.y'), String(MOST)),
  };
}

/** The count as it grew, were every picture a new one, and for a unit what the reproduction came to. */
const lines = (layer: string, isUnit: boolean, course: readonly number[]) => ({
  series: [
    {
      name: '',
      tone: 'muted' as const,
      dash: 'dashed' as const,
      points: [
        [0, 0],
        [MOST, MOST],
      ] as const,
    },
    {
      name: '',
      tone: 'ink' as const,
      dots: 'alone' as const,
      points: isUnit ? REPRODUCED[Number(layer) - 1]!.map((y) => [MOST, y] as const) : [],
    },
    {
      name: '',
      tone: 'yours' as const,
      dots: course.length === 1,
      points: [[0, 0] as const, ...course.map((y, i) => [i + 1, y] as const)],
    },
  ],
});

/** The least and the most of every layer, as words: `32–49`. */
function ranges(): Record<string, string> {
  const range = (values: readonly number[]): string =>
    [...new Set([Math.min(...values), Math.max(...values)])].join('–');
  return Object.fromEntries(REPRODUCED.map((values, i) => [`layer${i + 1}`, range(values)]));
}
