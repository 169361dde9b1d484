import type { InversionFrame } from '../../experiments/inversion/frame.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { ElementNode } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { overRun, type RunLine } from '../kit/over-run.ts';
import { percent } from '../kit/percent.ts';
import { runOf } from '../kit/run-of.ts';
import { guessOf } from './guess.ts';
import {
  asTrained,
  type InversionState,
  isApart,
  isExchanged,
  isGuessOpen,
  picturesInAll,
  picturesSeen,
} from './state.ts';
import { strip } from './strip.ts';

/** Both accuracies over training: a filled line for the digits, a hollow one for their negatives, with the seeds beside them. */
export function curve(state: InversionState, words: Words, actions: FigureActions): ElementNode {
  const { frame, history, before } = state;
  const end = extent(state);
  const apart = isApart(state);
  const behind = apart ? { params: state.params, history } : before;
  return overRun({
    ...runOf(
      state,
      {
        of: ({ imagesSeen }: InversionFrame) => imagesSeen,
        end,
        label: words('inversion.curve.x', { count: end }),
        name: words('inversion.curve.heading'),
        told: told(state, words),
      },
      words,
      actions,
    ),
    // Where the run does not know what the stage shows it stands behind, as it was trained.
    lines: linesOf(apart ? [] : history, isExchanged(state), words, frame),
    ...(behind && {
      ghost: {
        name: apart ? words('inversion.params.negate.values.off') : ghostName(state, words),
        lines: linesOf(behind.history, isExchanged({ ...state, params: behind.params }), words),
      },
    }),
    levels: [{ y: 10, label: words('inversion.numbers.chance') }],
    strip: strip(state, words),
    guess: guessOf(state, words, actions),
  });
}

function linesOf(history: readonly InversionFrame[], exchange: boolean, words: Words, now?: InversionFrame): RunLine[] {
  return (['negative', 'original'] as const).map((kind) => {
    const read = exchange ? (kind === 'original' ? 'negative' : 'original') : kind;
    return {
      name: words(`inversion.curve.${kind}`),
      points: history.map((frame) => [frame.imagesSeen, 100 * asTrained(frame)[read].accuracy] as const),
      ...(now && { now: 100 * now[kind].accuracy }),
      ...(kind === 'negative' && { look: 'hollow', answer: true }),
    };
  });
}

/** What the paler lines are, where it is another network than the one in front of them. */
function ghostName({ before, params }: InversionState, words: Words): string {
  if (!before || before.params.activation === params.activation) return '';
  const name = words(`inversion.params.activation.short.${before.params.activation}`);
  return words('inversion.curve.before', { name });
}

/** Pictures seen at the right end of the curve: all that the run shown will see. */
export function extent(state: InversionState): number {
  const last = state.history.at(-1);
  if (!last || last.epoch === 0 || last.step === 0) return picturesInAll(state.params);
  // A recording may be longer or shorter than the settings say: its own steps tell.
  const epochs = Math.round(last.steps / (last.step / last.epoch));
  return Math.max(last.imagesSeen, Math.round((last.imagesSeen / last.epoch) * epochs));
}

function told(state: InversionState, words: Words): string {
  const { frame } = state;
  if (!frame) return words('inversion.curve.empty');
  const said = {
    seen: picturesSeen(state),
    original: percent(words, frame.original.accuracy, frame.testImages),
    negative: percent(words, frame.negative.accuracy, frame.testImages),
  };
  // Who listens guesses first, too.
  return words(`inversion.curve.${isGuessOpen(state) ? 'asked' : 'describe'}`, said);
}
