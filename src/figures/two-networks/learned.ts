import { FITTED, type TwoNetworksFrame } from '../../experiments/two-networks/frame.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { overRun, type RunLine } from '../kit/over-run.ts';
import { wholePercent } from '../kit/percent.ts';
import { overPictures } from './curve.ts';
import { learning, seenPictures, shownParams, type TwoNetworksState } from './state.ts';

/** What either network has learned: test pictures read, and with random labels its own training pictures. */
export function learned(state: TwoNetworksState, words: Words, actions: FigureActions): ElementNode {
  const { frame } = state;
  const random = shownParams(state).differs === 'random-labels';
  const history = learning(state.history);
  const told = frame
    ? words('two-networks.accuracy.told', {
        first: wholePercent(words, frame.accuracy.first),
        second: wholePercent(words, frame.accuracy.second),
      })
    : words('two-networks.words.none');
  const loss = (value: number | undefined): string =>
    value !== undefined && Number.isFinite(value) ? write(value, '2', words.lang) : '–';
  return h(
    'section',
    { class: 'tn-learned' },
    overRun({
      ...overPictures(state, words, actions, told),
      lines: [
        line(history, 'accuracy', 'first', words, frame),
        line(history, 'accuracy', 'second', words, frame),
        ...(random ? [line(history, 'fitted', 'second', words, frame)] : []),
      ],
      levels: random ? [{ y: 100 * FITTED, label: wholePercent(words, FITTED) }] : [],
    }),
    h(
      'p',
      { class: 'tn-told' },
      words('two-networks.accuracy.losses', { first: loss(frame?.losses?.first), second: loss(frame?.losses?.second) }),
    ),
  );
}

function line(
  history: readonly TwoNetworksFrame[],
  what: 'accuracy' | 'fitted',
  which: 'first' | 'second',
  words: Words,
  now?: TwoNetworksFrame,
): RunLine {
  const look = what === 'fitted' ? 'dotted' : which === 'first' ? 'solid' : 'dashed';
  return {
    name: words(`two-networks.${what === 'fitted' ? 'accuracy.fitted' : `both.${which}`}`),
    tone: which,
    look,
    points: history.map((frame) => [seenPictures(frame), 100 * frame[what][which]] as const),
    ...(now && { now: 100 * now[what][which] }),
  };
}
