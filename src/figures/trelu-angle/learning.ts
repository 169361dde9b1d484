import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { overRun } from '../kit/over-run.ts';
import { runOf } from '../kit/run-of.ts';
import { againstPlain } from './against.ts';
import { shownParams, type TreluState } from './state.ts';
import type { Row } from './sweeps.ts';

/** What the network on the stage reads while it learns, and what its threshold is worth beside plain ReLU over seeds. */
export function learning(state: TreluState, rows: readonly Row[], words: Words, actions: FigureActions): ElementNode {
  const { frame, history } = state;
  const params = shownParams(state);
  const end = Math.max(params['train-images'] * params.epochs, history.at(-1)?.imagesSeen ?? 0);
  const told = frame
    ? words('trelu-angle.learning.told', { count: frame.imagesSeen, accuracy: frame.accuracy })
    : words('trelu-angle.words.nothing');
  const run = {
    of: ({ imagesSeen }: (typeof history)[number]) => imagesSeen,
    end,
    label: words('trelu-angle.learning.x', { count: end }),
    name: words('trelu-angle.learning.label'),
    told,
  };
  return h(
    'section',
    { class: 'trelu-learning' },
    h(
      'div',
      { class: 'trelu-chart' },
      overRun({
        ...runOf(state, run, words, actions),
        lines: [
          {
            name: words('trelu-angle.learning.reads'),
            points: history.map(({ imagesSeen, accuracy }) => [imagesSeen, 100 * accuracy] as const),
            ...(frame && { now: 100 * frame.accuracy }),
          },
        ],
      }),
    ),
    h('p', null, told),
    h('p', { class: 'wcw-answer' }, againstPlain(state, rows, words)),
  );
}
