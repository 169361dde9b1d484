import { LEVELS, SYMBOLS, SYNONYMS } from '../../data/hierarchy.ts';
import type { Racer } from '../../experiments/depth/networks.ts';
import { type DepthParams, depthSchema } from '../../experiments/depth/schema.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { chart, type Series } from '../kit/chart.ts';
import { overSeeds } from '../kit/over-seeds.ts';
import { wholePercent } from '../kit/percent.ts';
import { meanAndSpread, spreadOf } from '../kit/statistics.ts';
import { isGuessOpen } from './guess.ts';
import { REPRODUCED, type Reproduced, seedsOf } from './reproduction.ts';
import { type DepthState, LOOKS, shownParams, TOLD } from './state.ts';

const COUNTS = depthSchema.examples.values;
/** Examples about which deep networks learn: classes times synonyms to the power of the levels. */
export const THEORY = SYMBOLS * SYNONYMS ** LEVELS;

/** Accuracy against the number of examples, over languages; the reader's own; and where theory puts the deep ones' turn. */
export function byExamples(state: DepthState, words: Words, reproduced: Reproduced = REPRODUCED): ElementNode {
  const shown = shownParams(state);
  const open = isGuessOpen(state);
  const own = ownPoints(state);
  const series: Series[] = [
    ...TOLD.map((racer) => ({ ...lineOf(racer, shown, reproduced, words), answer: open && racer !== 'deep' })),
    ...(own.length > 0
      ? [{ name: words('depth.examples.yours'), tone: 'yours', points: own, dots: 'alone' } as const]
      : []),
  ];
  const told = TOLD.map((racer) =>
    words('depth.examples.item', {
      name: words(`depth.short.${racer}`),
      list: COUNTS.map((examples) => overSeeds(seedsOf({ ...shown, examples }, racer, reproduced), words)).join(', '),
    }),
  ).join('; ');
  return h(
    'section',
    { class: 'kit-view' },
    chart({
      x: {
        min: 400,
        max: 10_000,
        scale: 'log',
        ticks: COUNTS.map((count) => ({ at: Number(count), label: write(Number(count), '0', words.lang) })),
        label: words('depth.examples.x'),
      },
      y: {
        min: 0,
        max: 1,
        ticks: [0, 0.5, 1].map((share) => ({ at: share, label: wholePercent(words, share) })),
        label: words('depth.examples.y'),
      },
      series,
      levels: [{ y: 1 / SYMBOLS, label: words('depth.chart.chance') }],
      events: [{ x: THEORY, label: '' }],
      legend: true,
      height: 136,
      described: open ? words('depth.waits') : words('depth.examples.described', { list: told }),
    }),
    h('p', { class: 'wcw-note' }, words('depth.examples.note', { theory: THEORY })),
  );
}

function lineOf(racer: Racer, shown: DepthParams, reproduced: Reproduced, words: Words): Series {
  const { tone = 'ink', look } = LOOKS[racer];
  const points = COUNTS.map((examples) => ({
    x: Number(examples),
    values: seedsOf({ ...shown, examples }, racer, reproduced),
  })).filter(({ values }) => values.length > 0);
  return {
    name: words(`depth.short.${racer}`),
    tone,
    points: points.map(({ x, values }) => [x, meanAndSpread(values).mean]),
    band: points.map(({ x, values }) => [x, ...spreadOf(values)]),
    dots: true,
    ...((look === 'dashed' || look === 'dotted') && { dash: look }),
  };
}

/** The reader's own run. */
function ownPoints({ source, result }: DepthState): readonly (readonly [x: number, y: number])[] {
  if (source.kind !== 'own' || !result || result.changed.length > 0) return [];
  const count = Number(result.params.examples);
  return TOLD.map((racer) => [count, result[`accuracy.${racer}`]] as const);
}
