import { createRandom } from '../../data/random.ts';
import { numbersOf } from '../../experiments/layers/reading.ts';
import { wishedValue } from '../../experiments/what-excites/search.ts';
import { wishOf } from '../../experiments/what-excites/wish.ts';
import type { FigureActions, TestPictures } from '../../shell/figure-state.ts';
import { type Child, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { type ExcitesState, onSet, pictureAt } from './state.ts';
import { number, shown } from './view.ts';

/** Where the reader is in the game: kept in what the figure calls pointed at, since it ends with the page. */
interface Round {
  readonly round: number;
  readonly right: number;
  /** 0 left, 1 right; -1: not chosen yet. */
  readonly choice: number;
}

const roundOf = ({ pointed }: ExcitesState): Round => {
  const [round = 0, right = 0, choice = -1] = /^\d/.test(pointed ?? '') ? pointed!.split(',').map(Number) : [];
  return { round, right, choice };
};

const known = new WeakMap<TestPictures, Map<string, number>>();

/** What is wished of a test picture; computed once. */
function worthOf(state: ExcitesState, index: number, bytes: Uint8Array): number {
  const { network } = state.frame!.opened[0]!;
  const { of, which, layer } = state.params;
  const values = known.get(state.testPixels!) ?? new Map<string, number>();
  known.set(state.testPixels!, values);
  const key = `${of} ${which} ${layer} ${index}`;
  const value = values.get(key) ?? wishedValue(network, wishOf(network.spec, { of, which, layer }), numbersOf(bytes));
  values.set(key, value);
  return value;
}

/** Two photographs that nobody has been shown the answers of: which excites it more? (Borowski et al., 2021.) */
export function game(state: ExcitesState, words: Words, actions: FigureActions): Child {
  const open = state.frame?.opened[0];
  if (!open) return null;
  const { round, right, choice } = roundOf(state);
  const { first } = onSet(state, open);
  const order = createRandom(round, 'pair').shuffle(Uint8Array.from(first, (_, i) => i));
  const pair = [first[order[0]!]!, first[order[1]!]!];
  const pictures = pair.map((index) => pictureAt(state, index));
  const say = (key: string, values = {}) => words(`what-excites.game.${key}`, values);
  if (!pictures[0] || !pictures[1]) return null;
  const told = choice >= 0;
  const values = told ? pictures.map((bytes, i) => worthOf(state, pair[i]!, bytes!)) : [];
  const better = (values[1] ?? 0) > (values[0] ?? 0) ? 1 : 0;
  return h(
    'div',
    { class: 'exc-game', role: 'group', 'aria-label': say('question') },
    h('p', null, h('b', null, say('question'))),
    pictures.map((bytes, i) =>
      h(
        'button',
        {
          type: 'button',
          key: i,
          class: 'exc-pair',
          'aria-label': say(i === 0 ? 'left' : 'right'),
          'aria-pressed': String(choice === i),
          'aria-disabled': told ? 'true' : undefined,
          on: {
            click: () => {
              if (told) return;
              const [a, b] = pictures.map((one, k) => worthOf(state, pair[k]!, one!)) as [number, number];
              actions.point([round, right + ((b > a ? 1 : 0) === i ? 1 : 0), i].join());
            },
          },
        },
        shown(bytes!, ''),
        h('span', null, told ? number(values[i]!, words) : '\u00a0'),
      ),
    ),
    h(
      'div',
      null,
      told
        ? [
            h('p', null, say(choice === better ? 'yes' : 'no'), ' ', say('score', { right, count: round + 1 })),
            h(
              'button',
              {
                type: 'button',
                class: 'exc-button',
                on: { click: () => actions.point([round + 1, right, -1].join()) },
              },
              say('next'),
            ),
          ]
        : h('p', { class: 'wcw-note' }, say('note')),
    ),
  );
}
