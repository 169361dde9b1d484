import type { SharingFrame } from '../../experiments/sharing/frame.ts';
import { shownIn } from '../../experiments/sharing/lessons.ts';
import { RACERS, type Racer } from '../../experiments/sharing/networks.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { ElementNode } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { overRun, type RunLine } from '../kit/over-run.ts';
import { runOf } from '../kit/run-of.ts';
import { seedsStrip } from '../kit/seeds-strip.ts';
import { guessOf, isGuessOpen } from './guess.ts';
import { seedsOf } from './reproduction.ts';
import { LOOKS, type SharingState, shownParams } from './state.ts';

/** Accuracy over pictures shown, one line a network. */
export function curve(state: SharingState, words: Words, actions: FigureActions): ElementNode {
  const { history, frame, before, source, status } = state;
  const params = shownParams(state);
  const end = shownIn(params);
  const strip = seedsStrip(
    seedsOf(params, 'convolutional'),
    {
      full: true,
      decimals: 1,
      // Unfinished, a run is none of these.
      yours: source.kind === 'own' && status === 'done' ? frame?.convolutional : undefined,
      answer: isGuessOpen(state),
    },
    words,
  );
  return overRun({
    ...runOf(
      state,
      {
        of: ({ imagesSeen }: SharingFrame) => imagesSeen,
        end,
        label: words('sharing.chart.pictures', { count: end }),
        name: words('sharing.chart.label'),
        told: told(state, words),
      },
      words,
      actions,
    ),
    lines: linesOf(history, words, frame),
    ...(before && { ghost: { name: '', lines: linesOf(before.history, words).filter(({ answer }) => answer) } }),
    levels: [{ y: 10, label: words('sharing.chart.chance') }],
    strip,
    guess: guessOf(state, words, actions),
  });
}

function linesOf(history: readonly SharingFrame[], words: Words, now?: SharingFrame): RunLine[] {
  const line = (racer: Racer): RunLine => {
    const { tone, look } = LOOKS[racer];
    return {
      name: words(`sharing.short.${racer}`),
      points: history.map((frame) => [frame.imagesSeen, 100 * frame[racer]] as const),
      ...(now && { now: 100 * now[racer] }),
      ...(tone && { tone }),
      look,
      answer: racer === 'convolutional',
    };
  };
  // What the figure is about lies on top.
  return [...RACERS].reverse().map(line);
}

function told(state: SharingState, words: Words): string {
  const { frame } = state;
  if (!frame) return words('sharing.none');
  const { imagesSeen: count, convolutional, local, dense } = frame;
  const key = isGuessOpen(state) ? 'asked' : 'described';
  return words(`sharing.chart.${key}`, { count, convolutional, local, dense });
}
