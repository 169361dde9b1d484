import type { RaceFrame } from '../../experiments/race/frame.ts';
import { RACERS, type Racer } from '../../experiments/race/networks.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { ElementNode } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import type { Axis } from '../kit/axis.ts';
import { overRun, type RunLine } from '../kit/over-run.ts';
import { wholePercent } from '../kit/percent.ts';
import { runOf } from '../kit/run-of.ts';
import { guess, guessOf, isGuessOpen } from './guess.ts';
import { LOOKS, picturesInAll, type RaceState } from './state.ts';
import { strip } from './strip.ts';

/** Accuracy over pictures seen, one line a network. */
export function curve(state: RaceState, words: Words, actions: FigureActions): ElementNode {
  const { history, frame, before } = state;
  const end = picturesInAll(state);
  return overRun({
    ...runOf(
      state,
      {
        of: ({ imagesSeen }: RaceFrame) => imagesSeen,
        end,
        label: words('race.chart.pictures', { count: end }),
        name: words('race.chart.label'),
        told: told(state, words),
      },
      words,
      actions,
    ),
    y: axisOf(before ? [...history, ...before.history] : history, words),
    lines: linesOf(history, words, frame),
    ...(before && { ghost: { name: '', lines: linesOf(before.history, words).filter(({ answer }) => answer) } }),
    levels: [{ y: 10, label: words('race.chart.chance') }],
    strip: strip(state, words),
    guess: guessOf(state, words, actions),
  });
}

/** As far as the guess goes, or to the top where a network gets further. */
function axisOf(frames: readonly RaceFrame[], words: Words): Axis {
  const further = frames.some((frame) => RACERS.some((racer) => 100 * frame[racer].accuracy > guess.max));
  const places = further ? [0, 50, 100] : [0, 20, 40, 60];
  const ticks = places.map((at) => ({ at, label: at === places.at(-1) ? wholePercent(words, at / 100) : String(at) }));
  return { min: 0, max: further ? 100 : guess.max, ticks, label: '' };
}

function linesOf(history: readonly RaceFrame[], words: Words, now?: RaceFrame): RunLine[] {
  const line = (racer: Racer): RunLine => {
    const { tone, look } = LOOKS[racer];
    return {
      name: words(`race.short.${racer}`),
      points: history.map((frame) => [frame.imagesSeen, 100 * frame[racer].accuracy] as const),
      ...(now && { now: 100 * now[racer].accuracy }),
      ...(tone && { tone }),
      look,
      // The other frozen ones would give it away.
      answer: racer !== 'joint',
    };
  };
  // What the figure is about lies on top.
  return [...RACERS.filter((racer) => racer !== 'universal'), 'universal' as const].map(line);
}

function told(state: RaceState, words: Words): string {
  const { frame } = state;
  if (!frame) return words('race.none');
  const { imagesSeen: count, joint, universal, random, hand } = frame;
  return words(`race.chart.${isGuessOpen(state) ? 'asked' : 'described'}`, {
    count,
    joint: joint.accuracy,
    universal: universal.accuracy,
    random: random.accuracy,
    hand: hand.accuracy,
  });
}
