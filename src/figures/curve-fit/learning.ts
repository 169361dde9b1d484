import { writtenError } from '../../experiments/curve-fit/measure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import type { Axis } from '../kit/axis.ts';
import { overRun, type RunLine } from '../kit/over-run.ts';
import { runOf } from '../kit/run-of.ts';
import { claims } from './claims.ts';
import { type CurveFitState, shownParams } from './state.ts';

/** Both errors over the run, beside that of the network that is written down; its moments lead the fit, too. */
export function learning(state: CurveFitState, words: Words, actions: FigureActions): ElementNode {
  const { frame, history } = state;
  const params = shownParams(state);
  const end = frame?.steps || params.steps;
  const run = runOf(
    state,
    {
      of: ({ step }) => step,
      end,
      label: words('curve-fit.learning.steps', { count: end }),
      name: words('curve-fit.learning.label'),
      told: frame
        ? words('curve-fit.learning.told', { step: frame.step, error: frame.error, outside: frame.errorOutside })
        : words('curve-fit.words.nothing'),
    },
    words,
    actions,
  );
  const line = (name: 'error' | 'errorOutside', look: Partial<RunLine>): RunLine => ({
    name: words(`curve-fit.learning.${name}`),
    points: history.map((at) => [at.step, at[name]] as const),
    ...(frame && { now: frame[name] }),
    ...look,
  });
  const written = params.activation === 'relu' ? writtenError(params) : 0;
  const y = axisOf([...history.map(({ error }) => error), ...(written > 0 ? [written] : [])], words);
  const known: RunLine = {
    name: words('curve-fit.reproduction.written'),
    tone: 'muted',
    look: 'dotted',
    points: [
      [0, written],
      [end, written],
    ],
  };
  return h(
    'section',
    { class: 'cf-learning' },
    h('p', { class: 'kit-heading' }, words('curve-fit.reproduction.y')),
    h(
      'div',
      { class: 'cf-over-run' },
      overRun({
        ...run,
        y,
        lines: [
          line('errorOutside', { tone: 'muted', look: 'dashed' }),
          line('error', {}),
          ...(written > 0 ? [known] : []),
        ],
        line: 10,
      }),
    ),
    h('p', { class: 'wcw-note' }, claims(state, words)),
  );
}

/** From 10 down to 0.01, or to 0.001, the least that is told, where something lies below. */
function axisOf(errors: readonly number[], words: Words): Axis {
  const ticks = [...(errors.some((error) => error < 0.01) ? [0.001] : []), 0.01, 0.1, 1, 10];
  return {
    min: ticks[0]!,
    max: 10,
    scale: 'log',
    ticks: ticks.map((at) => ({ at, label: write(at, '', words.lang) })),
    label: '',
  };
}
