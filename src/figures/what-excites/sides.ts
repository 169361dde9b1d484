import { numbersOf } from '../../experiments/layers/reading.ts';
import { bytesOf } from '../../experiments/what-excites/search.ts';
import { largestOf, scoresOf, steppedAside } from '../../experiments/what-excites/step-aside.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { game } from './game.ts';
import { halves } from './halves.ts';
import { shell } from './shell-side.ts';
import { type ExcitesState, favouriteAt, favourites, onSet, pictureAt } from './state.ts';
import { GREY, nameOf, number, shown } from './view.ts';

/** The photographs that excite it most; or the game. */
export function real(state: ExcitesState, words: Words, actions: FigureActions): ElementNode {
  const isGame = state.params.real === 'game';
  return h(
    'div',
    { class: 'exc-side' },
    halves('real', state, words, actions),
    isGame ? game(state, words, actions) : best(state, words),
  );
}

function best(state: ExcitesState, words: Words): Child {
  const say = (key: string, values = {}) => words(`what-excites.real.${key}`, values);
  const all = favourites(state);
  const open = state.frame?.opened[0];
  if (!open || all.length === 0) return h('p', { class: 'wcw-note' }, say('none'));
  const on = onSet(state, open);
  const { searched, data } = on;
  return [
    h('p', null, say(state.params.of === 'channel' ? 'channel' : 'of', { count: searched, set: say(on.split) })),
    h(
      'ul',
      { class: 'exc-grid' },
      all.map(({ index, label, value }, n) =>
        h(
          'li',
          { key: n },
          shown(favouriteAt(state, on, index) ?? GREY, ''),
          h(
            'span',
            null,
            `${data === 'scenes' ? label + 1 : nameOf(state.params, label, words)}: ${number(value, words)}`,
          ),
        ),
      ),
    ),
  ];
}

/** One step in every number, of at most this, 0 to 255: 2 of them in units of the input. */
const SIZE = 4;

/** What a best picture leaves open: one small step, or where the samples of a cloud lie. */
export function aside(state: ExcitesState, words: Words, actions: FigureActions): ElementNode {
  const isShell = state.params.doubt === 'shell';
  return h(
    'div',
    { class: 'exc-side' },
    halves('doubt', state, words, actions),
    isShell ? shell(state, words, actions) : step(state, words),
  );
}

/** One small step against the class of a test photograph. */
function step(state: ExcitesState, words: Words): Child {
  const say = (key: string, values = {}) => words(`what-excites.aside.${key}`, values);
  const open = state.frame?.opened[0];
  if (!open) return null;
  const { first } = onSet(state, open);
  const at = Math.min(state.params.which, first.length) - 1;
  const bytes = pictureAt(state, first[at]!);
  if (!bytes) return h('p', { class: 'wcw-note' }, say('waiting'));
  const x = numbersOf(bytes);
  const before = scoresOf(open.network, x);
  const label = largestOf(before);
  const y = steppedAside(open.network, x, label, (2 * SIZE) / 255);
  const after = largestOf(scoresOf(open.network, y));
  const moved = x.map((value, i) => ((y[i]! - value) * 255) / (2 * SIZE));
  const column = (key: string, picture: Uint8Array, said: string) =>
    h('li', { key }, shown(picture, ''), h('span', null, said));
  return [
    h('p', null, say('what', { size: SIZE })),
    h(
      'ul',
      { class: 'exc-grid' },
      column('before', bytes, nameOf(state.params, label, words)),
      column('step', bytesOf(moved), say('step', { times: Math.round(127 / SIZE) })),
      column('after', bytesOf(y), nameOf(state.params, after, words)),
    ),
    h(
      'p',
      { class: 'exc-told' },
      say(after === label ? 'same' : 'other', { name: nameOf(state.params, after, words) }),
    ),
    h('p', { class: 'wcw-note' }, say('note')),
  ];
}
