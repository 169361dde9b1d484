import rows from 'reproduced:filters-forming/accuracy';
import type { FiltersFormingFrame } from '../../experiments/filters-forming/frame.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { overChance } from '../kit/over-chance.ts';
import { overRun, type RunLine } from '../kit/over-run.ts';
import { runOf } from '../kit/run-of.ts';
import type { RunStrip } from '../kit/run-strip.ts';
import { seedsStrip } from '../kit/seeds-strip.ts';
import { guessOf, isGuessOpen } from './guess.ts';
import { losses, lossShown } from './loss.ts';
import { sheet } from './sheet.ts';
import { type FormingState, isOf, picturesInAll, shownParams } from './state.ts';

/** The loss of who finds all ten classes equally likely: 100 % on the chart. */
const KNOWS_NOTHING = Math.LN10;

/** The filters leave the curve a third of the stage: a line of words is an eighth of it. */
const LINE = 13;

/** The filters, and below them the loss that falls and the accuracy that rises: the cursor moves both. */
export function forming(state: FormingState, words: Words, actions: FigureActions): ElementNode {
  return h(
    'div',
    { class: 'form-main' },
    sheet(state, words),
    h('div', { class: 'form-chart' }, curve(state, words, actions)),
  );
}

function curve(state: FormingState, words: Words, actions: FigureActions): ElementNode {
  const { history, frame, before } = state;
  const end = picturesInAll(state);
  const open = isGuessOpen(state);
  return overRun({
    ...runOf(
      state,
      {
        of: ({ imagesSeen }: FiltersFormingFrame) => imagesSeen,
        end,
        label: words('filters-forming.chart.pictures', { count: end }),
        name: words('filters-forming.chart.label'),
        told: told(state, words),
      },
      words,
      actions,
    ),
    ...overChance(words('filters-forming.chart.chance'), words),
    lines: linesOf(history, open, words, frame && { frame, loss: lossShown(state) }),
    ...(before && { ghost: { name: '', lines: linesOf(before.history, open, words) } }),
    strip: strip(state, words),
    line: LINE,
    guess: guessOf(state, words, actions),
  });
}

function linesOf(
  history: readonly FiltersFormingFrame[],
  answer: boolean,
  words: Words,
  now?: { readonly frame: FiltersFormingFrame; readonly loss: number },
) {
  const shareOf = (loss: number): number => (100 * loss) / KNOWS_NOTHING;
  const all = losses(history);
  const lines: RunLine[] = [
    {
      name: words('filters-forming.chart.loss'),
      tone: 'muted',
      look: 'dashed',
      // There is none before the first step.
      points: history.flatMap(({ imagesSeen }, i) =>
        Number.isFinite(all[i]) ? [[imagesSeen, shareOf(all[i]!)] as const] : [],
      ),
      ...(now && { now: shareOf(now.loss) }),
      answer,
    },
    {
      name: words('filters-forming.chart.accuracy'),
      points: history.map(({ imagesSeen, accuracy }) => [imagesSeen, 100 * accuracy] as const),
      ...(now && { now: 100 * now.frame.accuracy }),
      answer,
    },
  ];
  return lines;
}

/** What the seeds of these settings reach, and the reader's own; none where it was not reproduced. */
function strip(state: FormingState, words: Words): RunStrip | undefined {
  const row = rows.find(({ condition }) => isOf(shownParams(state), condition));
  // Unfinished, a run is none of these.
  const yours = state.source.kind === 'own' && state.status === 'done' ? state.frame?.accuracy : undefined;
  return seedsStrip(row?.values, { full: true, decimals: 1, yours, answer: isGuessOpen(state) }, words);
}

function told(state: FormingState, words: Words): string {
  const { frame } = state;
  if (!frame) return words('filters-forming.none');
  const { imagesSeen: count, accuracy } = frame;
  const loss = lossShown(state);
  if (isGuessOpen(state)) return words('filters-forming.chart.asked', { count });
  return Number.isFinite(loss)
    ? words('filters-forming.chart.described', { count, accuracy, loss })
    : words('filters-forming.chart.untrained', { accuracy });
}
