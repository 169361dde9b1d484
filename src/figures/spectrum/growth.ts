import others from 'spread:spectrum/other.shrunk?directions';
import unlike from 'spread:spectrum/similarity.other?directions';
import alike from 'spread:spectrum/similarity.same?directions';
import { GROWING } from '../../experiments/spectrum/population.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { chart } from '../kit/chart.ts';
import { lineOf, pointsOf, type Row } from './rows.ts';
import type { SpectrumState } from './state.ts';

/**
 * S of two samples against the dimension, of one population and of unrelated ones, and the cosine of the latter, which
 * depends on the dimension where S does not.
 */
export function growth({ params }: SpectrumState, words: Words): ElementNode | null {
  const directions = nearestDrawn(params.directions);
  const of = (rows: readonly Row[]) => pointsOf(rows, `directions-${directions}-dimension`);
  const [other, apart, near] = [others, unlike, alike].map(of) as [Of, Of, Of];
  const [first, last] = [other[0], other.at(-1)];
  if (!first || !last) return null;
  const tick = (value: number) => ({ at: value, label: write(value, undefined, words.lang) });
  const line = (name: string) => words(`spectrum.growth.${name}`);
  return h(
    'section',
    { class: 'spc-growth' },
    h(
      'p',
      { class: 'wcw-note' },
      h('b', null, words('spectrum.growth.heading')),
      ' ',
      words('spectrum.growth.note', { ...GROWING, count: directions, draws: first.count }),
    ),
    chart({
      x: {
        min: first.at,
        max: last.at,
        scale: 'log',
        ticks: [40, 160, 640].map(tick),
        label: words('spectrum.growth.x'),
      },
      y: { min: -0.25, max: 1, ticks: [0, 0.5, 1].map(tick), label: words('spectrum.growth.y') },
      series: [
        { ...lineOf(near), name: line('s-same'), tone: 'ink' },
        { ...lineOf(apart), name: line('s-other'), tone: 'ink', dash: 'dotted' },
        { ...lineOf(other), name: line('cosine-other'), tone: 'muted', dash: 'dotted' },
      ],
      height: 84,
      described: words('spectrum.growth.described', {
        least: first.at,
        most: last.at,
        first: first.mean,
        last: last.mean,
        apartFirst: apart[0]!.mean,
        apartLast: apart.at(-1)!.mean,
        nearFirst: near[0]!.mean,
        nearLast: near.at(-1)!.mean,
      }),
    }),
  );
}

type Of = ReturnType<typeof pointsOf>;

/** The nearest, by ratio, of the numbers of directions that were drawn at many dimensions. */
export const nearestDrawn = (directions: number): number => (directions > 4 ? 16 : 1);
