import { type ElementNode, h } from '../../shell/html.ts';
import { answers } from './answers.ts';
import { controls } from './controls.ts';
import { pictures } from './pictures.ts';
import { question } from './question.ts';
import type { HeroActions, HeroState } from './state.ts';
import { strip } from './strip.ts';
import { heroWords as words } from './words.ts';

/** The experiment, from its state: the same at build and live. */
export function heroView(state: HeroState, actions?: HeroActions): ElementNode[] {
  return [
    h('p', { class: 'hero-intro' }, words('hero.intro')),
    pictures(state),
    answers(state),
    question(state, actions),
    controls(state, actions),
    strip(state),
  ];
}
