import type { DataTable } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { claims } from './claims.ts';
import { type CurveFitState, shownParams } from './state.ts';

/** A row for each frame of the run shown. */
export function table({ history }: CurveFitState, words: Words): DataTable {
  return {
    caption: words('curve-fit.table.caption'),
    columns: ['step', 'loss', 'error', 'outside'].map((name) => words(`curve-fit.table.${name}`)),
    rows: history.map(({ step, loss, error, errorOutside }) => [step, loss, error, errorOutside]),
  };
}

/** What the stage shows, in a sentence. */
export function describe(state: CurveFitState, words: Words): string {
  const { frame } = state;
  if (!frame) return words('curve-fit.words.nothing');
  const { step, steps, error, errorOutside } = frame;
  const { width } = shownParams(state);
  const said = words('curve-fit.words.said', { step, steps, count: width, error, outside: errorOutside });
  return step > 0 ? `${said} ${claims(state, words)}` : said;
}
