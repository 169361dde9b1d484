import resistedRows from 'reproduced:wrong-labels/accuracy.resisted.best';
import testRows from 'reproduced:wrong-labels/accuracy.test';
import bestRows from 'reproduced:wrong-labels/accuracy.test.best';
import { isOfCondition } from '../../experiments/condition.ts';
import { wrongLabelsSchema } from '../../experiments/wrong-labels/schema.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { chart, type Series } from '../kit/chart.ts';
import { wholePercent } from '../kit/percent.ts';
import { meanAndSpread, spreadOf } from '../kit/statistics.ts';
import { isGuessOpen } from './guess.ts';
import type { WrongLabelsState } from './state.ts';

/** One measurement of one condition, one value a seed. */
export interface ShareRow {
  readonly condition: string;
  readonly values: readonly number[];
}

type Rows = readonly ShareRow[];
const REPRODUCED = { test: testRows, best: bestRows, resisted: resistedRows } as const;

/** The share of wrong labels behind each reproduced condition. */
const SHARES: Readonly<Record<string, number>> = {
  'none-wrong': 0,
  'wrong-20': 0.2,
  'wrong-40': 0.4,
  browser: 0.5,
  'wrong-60': 0.6,
  'wrong-80': 0.8,
  'all-noise': 0.9,
};

/** What share of wrong labels leaves how much, over seeds, and the reader's own run among them where it is one more of its kind. */
export function againstShare(
  state: WrongLabelsState,
  words: Words,
  { test, best, resisted }: { readonly test: Rows; readonly best: Rows; readonly resisted: Rows } = REPRODUCED,
): ElementNode {
  if (test.length === 0) return h('p', { class: 'wcw-note' }, words('wrong-labels.reproduction.none'));
  if (isGuessOpen(state)) return h('p', { class: 'wcw-note' }, words('wrong-labels.reproduction.waits'));
  const own = ownPoint(state);
  const name = (key: string) => words(`wrong-labels.reproduction.${key}`);
  const series: Series[] = [
    { ...seriesOf(test), name: name('end'), tone: 'ink' },
    { ...seriesOf(best), name: name('best'), tone: 'first', dash: 'dashed' },
    {
      ...seriesOf(resisted.filter(({ condition }) => condition !== 'none-wrong')),
      name: name('resisted'),
      tone: 'positive',
      dash: 'dotted',
    },
    ...(own ? [{ name: name('yours'), tone: 'yours', points: [own], dots: true } as const] : []),
  ];
  const seeds = Math.min(...test.map(({ values }) => values.length));
  return h(
    'section',
    { class: 'kit-view' },
    chart({
      x: {
        min: 0,
        max: 0.9,
        ticks: [0, 0.2, 0.4, 0.6, 0.8].map((at) => ({ at, label: wholePercent(words, at) })),
        label: name('x'),
      },
      y: {
        min: 0,
        max: 1,
        ticks: [0, 0.5, 1].map((at) => ({ at, label: wholePercent(words, at) })),
        label: name('y'),
      },
      series,
      levels: [{ y: 0.1, label: name('chance') }],
      legend: true,
      height: 120,
      described: words('wrong-labels.reproduction.described', {
        list: test
          .filter(({ condition }) => condition in SHARES)
          .map(({ condition, values }) =>
            words('wrong-labels.reproduction.item', { share: SHARES[condition]!, test: meanAndSpread(values).mean }),
          )
          .join(', '),
      }),
    }),
    h('p', { class: 'wcw-note' }, words('wrong-labels.reproduction.note', { count: seeds })),
  );
}

function seriesOf(rows: Rows): Pick<Series, 'points' | 'band' | 'dots'> {
  const known = rows
    .filter(({ condition }) => condition in SHARES)
    .map(({ condition, values }) => ({ share: SHARES[condition]!, values }))
    .sort((a, b) => a.share - b.share);
  return {
    points: known.map(({ share, values }) => [share, meanAndSpread(values).mean]),
    band: known.map(({ share, values }) => [share, ...spreadOf(values)]),
    dots: true,
  };
}

function ownPoint({ source, result }: WrongLabelsState): readonly [number, number] | undefined {
  if (source.kind !== 'own' || !result || result.changed.length > 0) return undefined;
  const oneMore = isOfCondition(wrongLabelsSchema, result.params, {}, { free: ['wrong'], sized: true });
  return oneMore ? [Number(result.params.wrong), result['accuracy.test']] : undefined;
}
