import { createRandom } from '../../data/random.ts';
import type { OnSet } from '../../experiments/layers/tables.ts';
import { defaultParams } from '../../experiments/parse-params.ts';
import { type ExcitesParams, excitesSchema } from '../../experiments/what-excites/schema.ts';
import { type ExcitesState, favouritesOf, firstUnfinished, onSet } from './state.ts';

/** What helps the reader to choose: pictures made for the unit, or real ones that excite it most. By turns. */
export const HINTS = ['made', 'real'] as const;
export type Hint = (typeof HINTS)[number];

/** The layer that the game asks about: its units see the whole picture, so that nothing has to be cut out. From 0. */
export const LAYER = 3;
/** Pictures that help. */
const COUNT = 3;
/** The other picture is one of so many: they lie in the first file of any set. */
const ANY = 160;

/** How the game stands. All but its round is kept in what the figure calls pointed at, since it ends with the page. */
export interface Game {
  readonly round: number;
  /** 0 left, 1 right; -1: not chosen yet. */
  readonly choice: number;
  /** Rounds that were answered with either hint, and those of them rightly. */
  readonly counts: Readonly<Record<Hint, number>>;
  readonly rights: Readonly<Record<Hint, number>>;
}

export function gameOf({ params: { round }, pointed }: Pick<ExcitesState, 'params' | 'pointed'>): Game {
  const [of = 0, chosen = -1, made = 0, real = 0, madeRight = 0, realRight = 0] = /^\d/.test(pointed ?? '')
    ? pointed!.split(',').map(Number)
    : [];
  const choice = of === round ? chosen : -1;
  return { round, choice, counts: { made, real }, rights: { made: madeRight, real: realRight } };
}

/** The game as what is pointed at. */
export const pointedOf = ({ round, choice, counts, rights }: Game): string =>
  [round, choice, counts.made, counts.real, rights.made, rights.real].join();

/** The same with the reader's answer to its round. */
export function answered(game: Game, choice: number, right: boolean): Game {
  const hint = hintOf(game.round);
  const more = (of: Game['counts'], by: number) => ({ ...of, [hint]: of[hint] + by });
  return { ...game, choice, counts: more(game.counts, 1), rights: more(game.rights, right ? 1 : 0) };
}

export const hintOf = (round: number): Hint => HINTS[round % 2]!;

/** Two pictures: one of those that excite a unit most, of the split that was searched for them, and any test picture. */
export interface Round {
  /** The unit's map, from 1. */
  readonly which: number;
  /** The three that excite it most: hints where real ones are. */
  readonly best: readonly number[];
  readonly pair: readonly [left: number, right: number];
  /** Which of them is the one that excites it most. */
  readonly stronger: 0 | 1;
}

/**
 * A round by its number, the same for every reader: a unit drawn at random of those that some pictures excite; of its best six
 * pictures the last three are asked about, each beside one that is none of them (Borowski et al., 2021, with fewer hints).
 */
export function roundAt(set: OnSet, round: number): Round {
  const random = createRandom(round, 'round');
  const units = set.best[LAYER]!.value.length;
  let which = 1;
  let six = favouritesOf(set, LAYER, which);
  for (let tries = 0; tries < 100; tries++) {
    which = 1 + random.below(units / six.length);
    six = favouritesOf(set, LAYER, which);
    if (six.at(-1)!.value > 0) break;
  }
  const strong = six[COUNT + random.below(six.length - COUNT)]!.index;
  let weak = random.below(ANY);
  while (six.some(({ index }) => index === weak)) weak = (weak + 1) % ANY;
  const stronger = random.below(2) as 0 | 1;
  return {
    which,
    best: six.slice(0, COUNT).map(({ index }) => index),
    pair: stronger === 0 ? [strong, weak] : [weak, strong],
    stronger,
  };
}

/** What is searched for to help in a round: pictures for its unit's map from three starts. */
export const madeFor = ({ which }: Round, net: ExcitesParams['net']): ExcitesParams[] =>
  Array.from({ length: COUNT }, (_, i) => ({
    ...defaultParams(excitesSchema),
    net,
    of: 'channel',
    // Coarse waves have no strokes.
    way: net === 'digits' ? 'penalised' : 'waves',
    layer: '4',
    which,
    seed: i + 1,
  }));

/** The next search for a hint: of the round that is played, then of the next one that needs some. */
export function unfinishedHint(state: ExcitesState): ExcitesParams | undefined {
  const open = state.frame?.opened[0];
  if (!open || state.params.real !== 'game' || (state.panel ?? 'real') !== 'real') return undefined;
  const { round } = gameOf(state);
  const made = round + (round % 2);
  return firstUnfinished(madeFor(roundAt(onSet(state, open), made), state.params.net));
}
