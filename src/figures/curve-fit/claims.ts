import { writtenError } from '../../experiments/curve-fit/measure.ts';
import type { Words } from '../../shell/words.ts';
import { type CurveFitState, shownParams } from './state.ts';

/** What the numbers say, and only what they say. */
export function claims(state: CurveFitState, words: Words): string {
  const { frame } = state;
  if (!frame || frame.step === 0) return words('curve-fit.words.nothing');
  const params = shownParams(state);
  const { error, errorOutside: outside } = frame;
  const { activation, width } = params;
  const written = activation === 'relu' ? writtenError(params) : undefined;
  const first =
    activation === 'linear'
      ? words('curve-fit.claims.linear', { width, error })
      : written === undefined
        ? words('curve-fit.claims.tanh', { count: width, error })
        : words(`curve-fit.claims.${written < error ? 'exists' : 'found'}`, { written, error });
  return `${first} ${words(`curve-fit.claims.${outside > 1.5 * error ? 'outside' : 'same'}`, { outside })}`;
}
