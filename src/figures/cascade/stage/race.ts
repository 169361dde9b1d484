import { PARTS } from '../../../experiments/cascade/frame.ts';
import type { FigureActions } from '../../../shell/figure-state.ts';
import { type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { overRun } from '../../kit/over-run.ts';
import { percent, wholePercent } from '../../kit/percent.ts';
import { runOf } from '../../kit/run-of.ts';
import { raceSentence } from '../claims.ts';
import { isGuessOpen } from '../guess.ts';
import { type CascadeState, measuredOf, picturesInAll, wholeOf } from '../state.ts';

/** Of the single convolution, and the width behind it: `oneLayer` of the experiment. */
const SINGLE = { wide: { filters: 16, size: 14, units: 42 }, small: { filters: 6, size: 5, units: 48 } } as const;

/** Two convolutions against one while they learn from the same batches; the cursor leads all views through the run. */
export function race(state: CascadeState, words: Words, actions: FigureActions): ElementNode {
  const measured = measuredOf(state);
  const end = picturesInAll(state);
  const of = ({ imagesSeen }: { readonly imagesSeen: number }) => imagesSeen;
  const seen = state.history[state.position]?.imagesSeen ?? 0;
  const told = measured && {
    two: percent(words, measured.accuracy.two, measured.testImages),
    one: percent(words, measured.accuracy.one, measured.testImages),
  };
  const one = wholeOf(state)?.one;
  const shown = (part: 'class' | 'background') => wholePercent(words, one![PARTS.indexOf(part)]!);
  return h(
    'section',
    { class: 'cas-race' },
    h(
      'div',
      { class: 'cas-plot' },
      overRun({
        ...runOf(
          state,
          {
            of,
            end,
            label: words('cascade.race.x', { count: end }),
            name: words('cascade.race.heading'),
            told: told ? words('cascade.race.describe', { ...told, seen }) : words('cascade.race.empty'),
          },
          words,
          actions,
        ),
        levels: [{ y: 10, label: words('cascade.race.guessing') }],
        lines: (['two', 'one'] as const).map((network) => ({
          name: words(`cascade.race.${network}`),
          tone: network === 'two' ? 'first' : 'second',
          look: network === 'two' ? 'solid' : 'dashed',
          points: state.history.flatMap((frame) =>
            frame.measured ? [[of(frame), 100 * frame.measured.accuracy[network]] as const] : [],
          ),
          ...(measured && { now: 100 * measured.accuracy[network] }),
        })),
      }),
    ),
    h(
      'p',
      { class: 'wcw-note' },
      measured ? raceSentence(measured, words) : words('cascade.race.empty'),
      ' ',
      words('cascade.race.differ', SINGLE[state.params['one-layer']]),
      ' ',
      one && !isGuessOpen(state)
        ? words('cascade.race.shares', { class: shown('class'), background: shown('background') })
        : null,
    ),
  );
}
