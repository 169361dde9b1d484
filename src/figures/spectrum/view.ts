import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { percentOf } from '../kit/axis.ts';
import { at } from '../kit/tones.ts';
import { guess } from './guess.ts';
import { handle } from './handle.ts';
import { lanes } from './lanes.ts';
import { sea } from './sea.ts';
import { eigenvalueAxis, isFew, isGuessOpen, type SpectrumState, threshold } from './state.ts';
import { describe as told } from './words.ts';

/** The main view: all eigenvalues over the sea of noise, and under their axis what is true of them. */
export function view(state: SpectrumState, words: Words, actions: FigureActions): ElementNode {
  const { frame } = state;
  return h(
    'div',
    { class: 'kit-run spc-run' },
    h(
      'div',
      { class: 'spc-field', 'data-surface': 'spectrum' },
      h(
        'svg',
        { class: 'kit-area', width: '100%', height: '100%', role: 'img', 'aria-label': told(state, words) },
        frame ? [sea(frame, words), lanes(state, words), guessLine(state, words)] : null,
      ),
      frame ? notes(state, words) : null,
      asked(state, words, actions),
    ),
  );
}

/** What the picture cannot say: eigenvalues of 0, a sea of few; where the sea is left, or what the network can. */
function notes({ frame, guess: made }: SpectrumState, words: Words): Child {
  const { neurons, dimension, leaves, network, above } = frame!;
  const told =
    leaves === undefined
      ? [
          words('spectrum.network.above', { count: above }),
          ...(network?.test === undefined ? [] : [words('spectrum.network.test', { share: network.test })]),
        ]
      : [
          words('spectrum.leaves.theory', { value: threshold(frame!) }),
          words(`spectrum.leaves.${leaves > 0 ? 'draw' : 'noise'}`, { value: leaves }),
        ];
  const heading = leaves === undefined ? 'network.heading' : 'leaves.heading';
  return h(
    'div',
    { class: 'spc-notes' },
    h(
      'p',
      { class: 'wcw-answer' },
      h('b', null, words(`spectrum.${heading}`, { neurons, dimension })),
      told.map((text) => h('span', null, text)),
      leaves !== undefined && typeof made === 'number'
        ? h('span', { class: 'spc-yours' }, words('shell.guess.made', { value: write(made, '2', words.lang) }))
        : null,
    ),
    h(
      'p',
      null,
      dimension > neurons ? h('span', null, words('spectrum.sea.zeros', { count: dimension - neurons })) : null,
      isFew(frame!) ? h('span', null, words('spectrum.few')) : null,
    ),
  );
}

/** The guess stays on the axis. */
function guessLine(state: SpectrumState, words: Words): Child {
  const { frame, guess: made, draft } = state;
  const open = isGuessOpen(state);
  const value = open ? (draft ?? guess.start) : made;
  if (typeof value !== 'number' || frame!.network) return null;
  const percent = percentOf(eigenvalueAxis(frame!), 1 + value);
  const [place, late] = [at(percent), percent > 60];
  return h(
    'g',
    { class: ['kit-yours', open && 'kit-draft'] },
    h('line', { class: 'kit-guess', x1: place, x2: place, y1: '50%', y2: '100%' }),
    open
      ? h(
          'text',
          {
            class: 'kit-tick kit-strong spc-truth',
            x: place,
            dx: late ? -16 : 16,
            y: '100%',
            dy: '0.35em',
            'text-anchor': late ? 'end' : 'start',
          },
          words('spectrum.guess.value', { count: value }),
        )
      : null,
  );
}

/** While the question is open: the question, and its handle in the lane of what is true. */
function asked(state: SpectrumState, words: Words, actions: FigureActions): Child {
  const { frame, draft } = state;
  if (!frame || !isGuessOpen(state)) return null;
  const axis = eigenvalueAxis(frame);
  const clamp = (wanted: number): number =>
    Number(Math.max(guess.min, Math.min(guess.max, Math.round(wanted / guess.step) * guess.step)).toFixed(2));
  // Keys may come faster than pictures.
  let now = draft ?? guess.start;
  const to = (wanted: number): void => {
    now = clamp(wanted);
    actions.draft(now);
  };
  return h(
    'div',
    { class: 'kit-asked', key: 'asked' },
    h(
      'p',
      { class: 'kit-question spc-question' },
      words('spectrum.guess.question'),
      h('small', null, words('shell.guess.hint')),
    ),
    handle({
      key: 'guess',
      look: 'spc-guess',
      label: words('spectrum.guess.label'),
      told: words('spectrum.guess.value', { count: now }),
      min: guess.min,
      max: guess.max,
      now,
      left: percentOf(axis, 1 + now),
      top: 100,
      drag: (right) => to(right * axis.max - 1),
      nudge: ([right, down], fine) => to(now + (right || -down) * (fine ? guess.step : 4 * guess.step)),
    }),
  );
}
