import { writtenError } from '../../experiments/curve-fit/measure.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { bigNumber } from '../kit/big-number.ts';
import { fitChart } from './fit-chart.ts';
import { type CurveFitState, toneOf } from './state.ts';

/** The stage: three distances, the curve with its fit, and what follows from them. */
export function view(state: CurveFitState, words: Words): ElementNode {
  const { frame, params } = state;
  const shown = (value: number | undefined): string => write(value ?? Number.NaN, '3', words.lang);
  const written = params.activation === 'relu' ? writtenError(params) : undefined;
  const trained = frame && frame.step > 0 ? words('curve-fit.numbers.trained', { step: frame.step }) : undefined;
  return h(
    'div',
    { class: 'cf-stage' },
    h(
      'div',
      { class: 'cf-numbers' },
      bigNumber({
        name: words('curve-fit.numbers.error'),
        value: shown(frame?.error),
        tone: toneOf(state),
        note: trained ?? words('curve-fit.numbers.start'),
      }),
      bigNumber({
        name: words('curve-fit.numbers.outside'),
        value: shown(frame?.errorOutside),
        tone: toneOf(state),
        note: words('curve-fit.numbers.unit'),
      }),
      written === undefined
        ? null
        : bigNumber({
            name: words('curve-fit.numbers.written'),
            value: shown(written),
            tone: 'muted',
            note: words('curve-fit.numbers.exists', { count: params.width }),
          }),
    ),
    fitChart(state, words),
    h('p', { class: 'cf-claim' }, frame ? claims(state, written, words) : words('curve-fit.numbers.none')),
  );
}

/** What the numbers say, and only what they say. */
function claims(state: CurveFitState, written: number | undefined, words: Words): Child {
  const { frame, params } = state;
  if (!frame || frame.step === 0) return '\u00a0';
  const { error, errorOutside: outside } = frame;
  const { width } = params;
  const first =
    params.activation === 'linear'
      ? words('curve-fit.claims.linear', { width, error })
      : written === undefined
        ? words('curve-fit.claims.tanh', { count: width, error })
        : words(`curve-fit.claims.${written < error ? 'exists' : 'found'}`, { written, error });
  return [first, ' ', words(`curve-fit.claims.${outside > 1.5 * error ? 'outside' : 'same'}`, { outside })];
}
