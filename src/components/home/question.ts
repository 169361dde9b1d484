import { type ElementNode, h } from '../../shell/html.ts';
import { readNow } from './answers.ts';
import { networks, type Outcome } from './networks.ts';
import { type Guess, guesses, type HeroActions, type HeroState } from './state.ts';
import { heroWords as words } from './words.ts';

/** The question with three answers to guess from; afterwards what happens, beside the guess. */
export function question(state: HeroState, actions?: HeroActions): ElementNode {
  const { outcome } = networks[state.activation];
  const guess = state.guesses[state.activation];
  return h(
    'div',
    { class: 'hero-guess' },
    h(
      'p',
      null,
      h(
        'span',
        null,
        guess ? [whatHappens(state), ' ', h('a', { href: state.why }, words('hero.why'))] : words('hero.question'),
      ),
    ),
    h(
      'div',
      { class: 'hero-options', role: 'group', 'aria-label': words('hero.guess') },
      guesses.map((option) => button(state, option, guess && { guess, outcome }, actions)),
    ),
  );
}

/** What has become of the two answers; where they are the same one, their exchange cannot be seen. */
export function whatHappens(state: HeroState): string {
  const { outcome } = networks[state.activation];
  const read = readNow(state);
  if (outcome === 'swap' && read && read.digit === read.negative) return words('hero.outcomes.alike', read);
  return words(`hero.outcomes.${outcome}`);
}

interface Shown {
  readonly guess: Guess | 'none';
  readonly outcome: Outcome;
}

function button(state: HeroState, option: Guess, shown: Shown | undefined, actions?: HeroActions): ElementNode {
  const mine = shown?.guess === option;
  const so = shown?.outcome === option;
  const note = mine ? (so ? 'hit' : 'mine') : so ? 'so' : undefined;
  return h(
    'button',
    {
      type: 'button',
      class: [mine && 'hero-mine', so && 'hero-so'],
      disabled: !state.live,
      'aria-pressed': String(mine),
      'aria-disabled': shown && 'true',
      on: { click: () => actions?.guess(option) },
    },
    words(`hero.options.${option}`),
    note && h('small', null, words(`hero.${note}`)),
  );
}
