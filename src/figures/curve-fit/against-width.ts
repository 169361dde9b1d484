import { isOfCondition } from '../../experiments/condition.ts';
import { writtenError } from '../../experiments/curve-fit/measure.ts';
import { curveFitSchema } from '../../experiments/curve-fit/schema.ts';
import { defaultParams } from '../../experiments/parse-params.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { chart, type Series } from '../kit/chart.ts';
import { median } from '../kit/statistics.ts';
import type { Tone } from '../kit/tones.ts';
import type { CurveFitState } from './state.ts';

/** Errors of one condition, one a seed. */
export interface ErrorRow {
  readonly condition: string;
  readonly values: readonly number[];
}

const DEFAULTS = defaultParams(curveFitSchema);
const WIDTHS = [1, 2, 4, 8, 16, 32, 64] as const;

/**
 * Error against width, every seed a dot and a line through the medians, for of a few seeds one that fails moves a mean by
 * more than all others; beside what is known to exist, and the reader's own run where it is one more of them.
 */
export function againstWidth(state: CurveFitState, rows: readonly ErrorRow[], words: Words): ElementNode {
  const relu = line(rows, 'relu');
  if (relu.length === 0) return h('p', { class: 'wcw-note' }, words('curve-fit.reproduction.none'));
  const written = WIDTHS.map((width) => [width, writtenError({ ...DEFAULTS, width })] as const);
  const linear = rows.find(({ condition }) => condition === 'linear-64')?.values ?? [];
  const own = ownPoint(state);
  const series: Series[] = [
    ...seriesOf(relu, words('curve-fit.reproduction.trained'), 'ink'),
    ...seriesOf(line(rows, 'tanh'), words('curve-fit.reproduction.tanh'), 'second'),
    { name: words('curve-fit.reproduction.written'), tone: 'muted', dash: 'dotted', points: written },
    ...(own
      ? [{ name: words('curve-fit.reproduction.yours'), tone: 'yours', points: [own], dots: true } as const]
      : []),
  ];
  const tick = (at: number) => ({ at, label: write(at, '', words.lang) });
  const [first, last] = [relu[0]!, relu[relu.length - 1]!];
  return h(
    'section',
    { class: 'cf-widths kit-view' },
    chart({
      x: { min: 1, max: 64, scale: 'log', ticks: WIDTHS.map(tick), label: words('curve-fit.reproduction.x') },
      y: {
        min: 0.002,
        max: 2,
        scale: 'log',
        ticks: [0.01, 0.1, 1].map(tick),
        label: words('curve-fit.reproduction.y'),
      },
      series,
      levels:
        linear.length > 0
          ? [
              {
                y: median(linear),
                label: words('curve-fit.reproduction.linear', { value: median(linear) }),
              },
            ]
          : [],
      legend: true,
      height: 196,
      described: words('curve-fit.reproduction.described', {
        least: first.width,
        most: last.width,
        first: median(first.values),
        last: median(last.values),
        writtenFirst: writtenError({ ...DEFAULTS, width: first.width }),
        writtenLast: writtenError({ ...DEFAULTS, width: last.width }),
      }),
    }),
    h('p', { class: 'wcw-note' }, words('curve-fit.reproduction.note', { count: first.values.length })),
  );
}

interface Width {
  readonly width: number;
  readonly values: readonly number[];
}

/** The widths measured with one activation, in order. `browser` is the figure's default. */
function line(rows: readonly ErrorRow[], activation: 'relu' | 'tanh'): Width[] {
  return rows
    .flatMap(({ condition, values }): Width[] => {
      const name = condition === 'browser' ? `${DEFAULTS.activation}-${DEFAULTS.width}` : condition;
      const [kind, width] = name.split('-');
      return kind === activation && values.length > 0 ? [{ width: Number(width), values }] : [];
    })
    .sort((a, b) => a.width - b.width);
}

function seriesOf(widths: readonly Width[], name: string, tone: Tone): Series[] {
  return [
    { name, tone, points: widths.map(({ width, values }) => [width, median(values)]) },
    {
      name: '',
      tone,
      points: widths.flatMap(({ width, values }) => values.map((value) => [width, value] as const)),
      dots: 'alone',
    },
  ];
}

function ownPoint({ source, result }: CurveFitState): readonly [number, number] | undefined {
  if (source.kind !== 'own' || !result || result.changed.length > 0) return undefined;
  const oneMore = isOfCondition(curveFitSchema, result.params, {}, { free: ['activation', 'width'], sized: true });
  return oneMore && result.params.activation !== 'linear' ? [Number(result.params.width), result.error] : undefined;
}
