import type { DepthFrame } from '../../experiments/depth/frame.ts';
import type { Racer } from '../../experiments/depth/networks.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { ElementNode } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { overRun, type RunLine } from '../kit/over-run.ts';
import { runOf } from '../kit/run-of.ts';
import { seedsStrip } from '../kit/seeds-strip.ts';
import { guessOf, isGuessOpen } from './guess.ts';
import { seedsOf } from './reproduction.ts';
import { type DepthState, LOOKS, shownParams, TOLD } from './state.ts';

/** Accuracy over passes through the examples, one line a network. */
export function curve(state: DepthState, words: Words, actions: FigureActions): ElementNode {
  const { history, frame, before, source, status } = state;
  const params = shownParams(state);
  const end = params.epochs;
  const strip = seedsStrip(
    seedsOf(params, 'shallow'),
    {
      full: true,
      decimals: 1,
      // Unfinished, a run is none of these.
      yours: source.kind === 'own' && status === 'done' ? frame?.shallow : undefined,
      answer: isGuessOpen(state),
    },
    words,
  );
  return overRun({
    ...runOf(
      state,
      {
        of: ({ epoch }: DepthFrame) => epoch,
        end,
        label: words('depth.chart.passes', { count: end }),
        name: words('depth.chart.label'),
        told: told(state, words),
      },
      words,
      actions,
    ),
    lines: linesOf(history, words, frame),
    ...(before && { ghost: { name: '', lines: linesOf(before.history, words).filter(({ answer }) => answer) } }),
    levels: [{ y: 12.5, label: words('depth.chart.chance') }],
    strip,
    guess: guessOf(state, words, actions),
  });
}

function linesOf(history: readonly DepthFrame[], words: Words, now?: DepthFrame): RunLine[] {
  const line = (racer: Racer): RunLine => {
    const { tone, look } = LOOKS[racer];
    return {
      name: words(`depth.short.${racer}`),
      points: history.map((frame) => [frame.epoch, 100 * frame[racer]] as const),
      ...(now && { now: 100 * now[racer] }),
      ...(tone && { tone }),
      look,
      answer: racer !== 'deep',
    };
  };
  // What the figure is about lies on top.
  return [...TOLD].reverse().map(line);
}

function told(state: DepthState, words: Words): string {
  const { frame } = state;
  if (!frame) return words('depth.none');
  const { epoch, deep, dense, linear, shallow } = frame;
  const key = isGuessOpen(state) ? 'asked' : 'described';
  return words(`depth.chart.${key}`, { count: Math.round(epoch), deep, dense, linear, shallow });
}
