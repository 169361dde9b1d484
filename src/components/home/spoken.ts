import { readNow } from './answers.ts';
import { networks } from './networks.ts';
import { whatHappens } from './question.ts';
import type { HeroState } from './state.ts';
import { heroWords as words } from './words.ts';

/** What has changed: the digit or the rectifier, or what the question asked about. */
export type Spoken = 'answers' | 'outcome';

/** The sentence for screen readers. What the question asks is not told before it was answered or passed over. */
export function readAloud(state: HeroState, what: Spoken): string {
  const read = readNow(state);
  const answers = read ? words('hero.said', read) : words('hero.empty');
  const guess = state.guesses[state.activation];
  if (what === 'answers' || !guess) return answers;
  const { outcome } = networks[state.activation];
  const judged = guess === 'none' ? [] : [words(guess === outcome ? 'hero.right' : 'hero.mistaken')];
  return [...judged, whatHappens(state), answers].join(' ');
}
