import type { ShiftFrame } from '../../experiments/shift/frame.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { overRun, type RunLine } from '../kit/over-run.ts';
import { runOf } from '../kit/run-of.ts';
import type { ShiftState } from './state.ts';

/** Both shares over the run, from the random weights that it began with. */
export function learning(state: ShiftState, words: Words, actions: FigureActions): ElementNode {
  const { frame, history, params } = state;
  const end = params['train-images'] * params.epochs;
  const line = (name: 'consistency' | 'accuracy'): RunLine => ({
    name: words(`shift.learning.${name}`),
    points: history.map((at) => [at.imagesSeen, 100 * at[name]] as const),
    ...(frame && { now: 100 * frame[name] }),
    ...(name === 'accuracy' && { tone: 'first', look: 'dashed' }),
    answer: name === 'consistency',
  });
  const told = frame
    ? words('shift.learning.told', { count: frame.imagesSeen, accuracy: frame.accuracy, moved: frame.moved })
    : words('shift.none');
  const options = {
    of: ({ imagesSeen }: ShiftFrame) => imagesSeen,
    end: Math.max(end, history.at(-1)?.imagesSeen ?? 0),
    label: words('shift.learning.x', { count: end }),
    name: words('shift.learning.label'),
    told,
  };
  return h(
    'section',
    { class: 'shift-learning' },
    h(
      'div',
      { class: 'shift-chart' },
      overRun({ ...runOf(state, options, words, actions), lines: [line('consistency'), line('accuracy')] }),
    ),
    h('p', { class: 'wcw-note' }, told),
  );
}
