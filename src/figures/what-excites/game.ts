import { numbersOf } from '../../experiments/layers/reading.ts';
import { bytesOf, isDone } from '../../experiments/what-excites/search.ts';
import { plainAnswers } from '../../nets/plain/answers.ts';
import { weightedStages } from '../../nets/plain/stages.ts';
import type { FigureActions, TestPictures } from '../../shell/figure-state.ts';
import { type Child, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { wholePercent } from '../kit/percent.ts';
import { answered, type Game, gameOf, HINTS, hintOf, LAYER, madeFor, pointedOf, roundAt } from './rounds.ts';
import { type ExcitesState, favouriteAt, onSet, pictureAt, searchOf } from './state.ts';
import { GREY, number, shown } from './view.ts';

/** What people scored with nine hints of either kind (Borowski et al., 2021). */
const PEOPLE = { made: 0.82, real: 0.92 } as const;

const known = new WeakMap<TestPictures, Map<string, number>>();

/** The most that a unit's map answers anywhere to a test picture, rectified as in the tables of the best; computed once. */
function answerTo(state: ExcitesState, which: number, picture: string, bytes: Uint8Array): number {
  const values = known.get(state.testPixels!) ?? new Map<string, number>();
  known.set(state.testPixels!, values);
  const key = `${which} ${picture}`;
  if (!values.has(key)) {
    const { network } = state.frame!.opened[0]!;
    const { answer } = weightedStages(network.spec.layers)[LAYER]!;
    const spec = { ...network.spec, layers: network.spec.layers.slice(0, answer + 1) };
    const { channels, values: all } = plainAnswers({ ...network, spec }, numbersOf(bytes))[answer]!;
    values.set(key, Math.max(...all.filter((_, i) => i % channels === which - 1)));
  }
  return values.get(key)!;
}

/** Which of two photographs excites a unit more, told by pictures that were made for it or by real ones? */
export function game(state: ExcitesState, words: Words, actions: FigureActions): Child {
  const open = state.frame?.opened[0];
  const say = (key: string, values = {}) => words(`what-excites.game.${key}`, values);
  if (!open) return null;
  const now = gameOf(state);
  const on = onSet(state, open);
  const round = roundAt(on, now.round);
  const pictures = round.pair.map((index, i) =>
    i === round.stronger ? favouriteAt(state, on, index) : pictureAt(state, index),
  );
  if (!pictures[0] || !pictures[1]) return h('p', { class: 'wcw-note' }, say('waiting'));
  const { stronger } = round;
  const hint = hintOf(now.round);
  const made = madeFor(round, state.params.net).map(searchOf);
  const ready = hint === 'real' || made.every((search) => search && isDone(search));
  const hints =
    hint === 'real'
      ? round.best.map((index) => favouriteAt(state, on, index))
      : made.map((search) => search && bytesOf(search.x));
  const told = now.choice >= 0;
  const choose = (choice: number): void => {
    if (!told && ready) actions.point(pointedOf(answered(now, choice, choice === stronger)));
  };
  const next = (): void => actions.set({ round: now.round + 1 });
  const CHOICES: Readonly<Record<string, number>> = { ArrowLeft: 0, ArrowRight: 1 };
  const keydown = (event: Event): void => {
    const choice = CHOICES[(event as KeyboardEvent).key];
    if (choice === undefined) return;
    event.preventDefault();
    choose(choice);
  };
  return h(
    'div',
    { class: 'exc-game', role: 'group', 'aria-label': say('question'), on: { keydown } },
    h('p', null, say(`hint.${hint}`, { which: round.which })),
    h(
      'div',
      { class: 'exc-hints' },
      hints.map((bytes, i) => shown(bytes ?? GREY, '', `${now.round} ${i}`)),
      scores(now, words),
    ),
    h('p', null, h('b', null, say(ready ? 'question' : 'making'))),
    h(
      'div',
      { class: 'exc-two' },
      pictures.map((bytes, i) => {
        const value = told ? number(answerTo(state, round.which, `${i} ${round.pair[i]}`, bytes!), words) : '\u00a0';
        return h(
          'button',
          {
            type: 'button',
            key: i,
            class: ['exc-pair', told && i === round.stronger && 'exc-right'],
            'aria-label': `${say(i === 0 ? 'left' : 'right')} ${value}`,
            'aria-pressed': String(now.choice === i),
            'aria-disabled': told || !ready ? 'true' : undefined,
            on: { click: () => choose(i) },
          },
          shown(bytes!, ''),
          h('span', null, value),
        );
      }),
      h(
        'div',
        null,
        h('p', { role: 'status' }, told ? say(now.choice === stronger ? 'yes' : 'no') : '\u00a0'),
        h(
          'button',
          {
            type: 'button',
            class: 'exc-button exc-next',
            'aria-disabled': told ? undefined : 'true',
            on: { click: () => told && next() },
          },
          say('next'),
        ),
      ),
    ),
    h('p', { class: 'wcw-note' }, say('note')),
  );
}

/** The reader's score with either hint, beside what people reached. */
function scores({ counts, rights }: Game, words: Words): Child {
  const say = (key: string, values = {}) => words(`what-excites.game.${key}`, values);
  return h(
    'table',
    { class: 'exc-scores' },
    h('tr', null, h('td', null), h('th', null, say('you')), h('th', null, say('people'))),
    HINTS.map((hint) =>
      h(
        'tr',
        { key: hint },
        h('th', null, say(`with.${hint}`)),
        h('td', null, counts[hint] === 0 ? '–' : say('score', { right: rights[hint], count: counts[hint] })),
        h('td', null, wholePercent(words, PEOPLE[hint])),
      ),
    ),
  );
}
