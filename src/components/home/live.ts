import { connectPad } from '../../shell/pad.ts';
import { patch } from '../../shell/patch.ts';
import { openingInk } from './opening.ts';
import { readAloud, type Spoken } from './spoken.ts';
import { drawn, flippedTo, guessed, type HeroState, opening, rectifiedBy } from './state.ts';
import { heroView } from './view.ts';

/** Screen readers hear what was drawn once the pen has rested so long, in milliseconds. */
const REST = 900;

/** Makes the experiment of the home page live: it takes over what was drawn at build. */
function connect(root: HTMLElement, told: HTMLElement): void {
  const sample = openingInk();
  let state = opening(sample, root.dataset.why ?? '', true);
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const tell = (what: Spoken, after: number) => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      told.textContent = readAloud(state, what);
    }, after);
  };
  const draw = () => patch(root, heroView(state, actions));
  const go = (next: HeroState, what: Spoken) => {
    state = next;
    draw();
    tell(what, 0);
  };
  const actions = {
    guess: (guess: Parameters<typeof guessed>[1]) => go(guessed(state, guess), 'outcome'),
    flip: (flipped: boolean) => go(flippedTo(state, flipped), 'outcome'),
    rectify: (activation: HeroState['activation']) => go(rectifiedBy(state, activation), 'answers'),
  };
  draw();
  connectPad(root, {
    canvas: 'hero-pad',
    clear: 'hero-clear',
    pen: 'hero-pen',
    sample,
    changed(ink) {
      // Read once a frame, however often the pen reports.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        state = drawn(state, ink);
        draw();
        tell('answers', REST);
      });
    },
  });
}

const root = document.querySelector<HTMLElement>('[data-hero]');
const told = document.querySelector<HTMLElement>('[data-hero-told]');
if (root && told) connect(root, told);
