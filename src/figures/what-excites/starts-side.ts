import one from 'reproduced:what-excites/optima.1';
import two from 'reproduced:what-excites/optima.2';
import three from 'reproduced:what-excites/optima.3';
import four from 'reproduced:what-excites/optima.4';
import { cosineOf } from '../../experiments/what-excites/allowed.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { guessOf, isGuessOpen } from './guess.ts';
import { plot } from './plot.ts';
import { askStarts, FEW, isStarting, MOST, startsOf } from './starts.ts';
import type { ExcitesState } from './state.ts';
import { seen } from './view.ts';

/** Pictures that are drawn, the newest. */
const SHOWN = 6;
/** Of five units a layer, how many of 50 pictures differed. */
const REPRODUCED = [one, two, three, four].map((rows) => rows[0]?.values ?? []);

/** Starts from other noise, how many of their pictures differ, and what a reproduction counted. */
export function starts(state: ExcitesState, words: Words, actions: FigureActions): ElementNode {
  const say = (key: string, values = {}) => words(`what-excites.starts.${key}`, values);
  const { params, draft } = state;
  const { all, course } = startsOf(params);
  const guessed = guessOf(state);
  // Of the layer's units, where the picture is made for one of the same network.
  const reproduced = (params.of === 'unit' && params.net === 'colour' ? REPRODUCED[Number(params.layer) - 1]! : []).map(
    (y) => [MOST, y] as const,
  );
  const running = isStarting(params);
  const press = (): void => {
    if (isGuessOpen(state)) actions.guess(draft ?? 'skipped');
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
    plot({
      most: [MOST, MOST],
      height: 72,
      drawn: [
        {
          tone: 'muted',
          look: 'dashed',
          points: [
            [0, 0],
            [MOST, MOST],
          ],
        },
        { tone: 'ink', look: 'dots', points: reproduced },
        { tone: 'yours', points: [[0, 0], ...course.map((y, i) => [i + 1, y] as const)] },
      ],
      ticks: [
        [0, '0'],
        [MOST, say('few', { count: MOST })],
      ],
      ...(guessed !== undefined && { level: [guessed, words('shell.guess.made', { value: guessed })] }),
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
              on: { click: () => actions.set({ seed }) },
            },
            seen(search),
            h('span', null, say('cosine', { cosine: cosineOf(first!, search.x) })),
          ),
        ),
      ),
    ),
    h('p', { class: 'wcw-note wcw-answer' }, say('reproduced', { count: MOST, ...ranges() })),
  );
}

/** The least and the most of every layer, as words: `32–49`. */
function ranges(): Record<string, string> {
  const range = (values: readonly number[]): string =>
    [...new Set([Math.min(...values), Math.max(...values)])].join('–');
  return Object.fromEntries(REPRODUCED.map((values, i) => [`layer${i + 1}`, range(values)]));
}
