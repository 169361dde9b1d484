import turnedRows from 'reproduced:turned/turned.mean';
import uprightRows from 'reproduced:turned/upright.0';
import { filtersOf } from '../../experiments/turned/learners.ts';
import type { TurnedParams } from '../../experiments/turned/schema.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { bars } from '../kit/bars.ts';
import { overSeeds } from '../kit/over-seeds.ts';
import { meanAndSpread, spreadOf } from '../kit/statistics.ts';
import { isGuessOpen } from './guess.ts';
import type { TurnedState } from './state.ts';

/** Errors, the end of the bars. */
const MOST = 0.5;

interface Row {
  readonly condition: string;
  readonly values: readonly number[];
}

const ROWS: readonly { readonly condition: string; readonly width: TurnedParams['width']; readonly long?: true }[] = [
  { condition: 'narrow', width: 'narrow' },
  { condition: 'usual', width: 'usual' },
  { condition: 'wide', width: 'wide' },
  { condition: 'long', width: 'usual', long: true },
  { condition: 'wide-long', width: 'wide', long: true },
];

/** How many digits are misread by width and length of training: upright ones by who learnt those, at all angles by who learnt these. */
export function widths(
  state: TurnedState,
  words: Words,
  upright: readonly Row[] = uprightRows,
  turned: readonly Row[] = turnedRows,
): ElementNode {
  const group = (key: 'upright' | 'turned', rows: readonly Row[]): Child => [
    h('p', { class: 'kit-heading' }, words(`turned.widths.${key}`)),
    bars(
      ROWS.flatMap(({ condition, width, long }) => {
        const values = (rows.find((row) => row.condition === condition)?.values ?? []).map((share) => 1 - share);
        if (values.length === 0) return [];
        return {
          name: words(`turned.widths.${long ? 'longer' : 'filters'}`, { count: filtersOf({ width }) }),
          value: meanAndSpread(values).mean,
          spread: spreadOf(values),
          tone: 'negative' as const,
          shown: overSeeds(values, words),
        };
      }),
      { min: 0, max: MOST },
    ),
  ];
  return h(
    'section',
    { class: 'turned-widths' },
    isGuessOpen(state) ? h('p', { class: 'wcw-note' }, words('turned.waits')) : null,
    h(
      'div',
      { class: 'wcw-answer' },
      group('upright', upright),
      group('turned', turned),
      h('p', { class: 'wcw-note' }, words('turned.widths.note')),
    ),
  );
}
