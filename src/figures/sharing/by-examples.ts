import { RACERS, type Racer } from '../../experiments/sharing/networks.ts';
import { type SharingParams, sharingSchema } from '../../experiments/sharing/schema.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { isUnanswered } from '../kit/asked.ts';
import { chart, type Series } from '../kit/chart.ts';
import { overSeeds } from '../kit/over-seeds.ts';
import { wholePercent } from '../kit/percent.ts';
import { meanAndSpread, spreadOf } from '../kit/statistics.ts';
import { isGuessOpen } from './guess.ts';
import { REPRODUCED, type Reproduced, seedsOf } from './reproduction.ts';
import { LOOKS, type SharingState, shownParams } from './state.ts';

const WORLDS = sharingSchema.pixels.values;
const COUNTS = sharingSchema['train-images'].values;

/** Accuracy against the number of training pictures over seeds, in the world of the stage; and by how much sharing is ahead in all three. */
export function byExamples(state: SharingState, words: Words, reproduced: Reproduced = REPRODUCED): ElementNode {
  const shown = shownParams(state);
  const open = isGuessOpen(state);
  const own = ownPoints(state);
  const series: Series[] = [
    ...RACERS.map((racer) => lineOf(racer, shown, reproduced, words)).map((line) => ({ ...line, answer: open })),
    ...(own.length > 0
      ? [{ name: words('sharing.examples.yours'), tone: 'yours', points: own, dots: 'alone' } as const]
      : []),
  ];
  const told = RACERS.map((racer) =>
    words('sharing.examples.item', {
      name: words(`sharing.short.${racer}`),
      list: COUNTS.map((count) => overSeeds(seedsOf(at(shown, count), racer, reproduced), words)).join(', '),
    }),
  ).join('; ');
  return h(
    'section',
    { class: 'kit-view' },
    chart({
      x: {
        min: 80,
        max: 12_500,
        scale: 'log',
        ticks: COUNTS.map((count) => ({ at: Number(count), label: write(Number(count), '0', words.lang) })),
        label: words('sharing.examples.x'),
      },
      y: {
        min: 0,
        max: 1,
        ticks: [0, 0.5, 1].map((share) => ({ at: share, label: wholePercent(words, share) })),
        label: words('sharing.examples.y'),
      },
      series,
      legend: true,
      height: 108,
      described: open ? words('sharing.waits') : words('sharing.examples.described', { list: told }),
    }),
    gaps(shown, words, isUnanswered(state), reproduced),
  );
}

const at = (params: SharingParams, count: string, pixels = params.pixels) => ({
  ...params,
  pixels,
  'train-images': count,
});

function lineOf(racer: Racer, shown: SharingParams, reproduced: Reproduced, words: Words): Series {
  const { tone = 'ink', look } = LOOKS[racer];
  const points = COUNTS.map((count) => ({
    x: Number(count),
    values: seedsOf(at(shown, count), racer, reproduced),
  })).filter(({ values }) => values.length > 0);
  return {
    name: words(`sharing.short.${racer}`),
    tone,
    points: points.map(({ x, values }) => [x, meanAndSpread(values).mean]),
    band: points.map(({ x, values }) => [x, ...spreadOf(values)]),
    dots: true,
    ...((look === 'dashed' || look === 'dotted') && { dash: look }),
  };
}

/** The reader's own run. */
function ownPoints({ source, result }: SharingState): readonly (readonly [x: number, y: number])[] {
  if (source.kind !== 'own' || !result || result.changed.length > 0) return [];
  const count = Number(result.params['train-images']);
  return RACERS.map((racer) => [count, result[`accuracy.${racer}`]] as const);
}

/** Points by which the convolutional network is ahead of the dense one on the same seeds: a row a world. */
function gaps(shown: SharingParams, words: Words, waits: boolean, reproduced: Reproduced): Child {
  const gap = (params: ReturnType<typeof at>): string => {
    const dense = seedsOf(params, 'dense', reproduced);
    const points = seedsOf(params, 'convolutional', reproduced).map((value, i) => value - (dense[i] ?? Number.NaN));
    return overSeeds(points, words).replaceAll('-', '\u2212');
  };
  return h(
    'table',
    { class: 'shr-gaps' },
    h('caption', null, words('sharing.examples.gaps')),
    h(
      'tr',
      null,
      h('td', null),
      COUNTS.map((count) => h('th', { scope: 'col' }, write(Number(count), '0', words.lang))),
    ),
    WORLDS.map((pixels) =>
      h(
        'tr',
        { class: pixels === shown.pixels ? 'shr-now' : undefined },
        h('th', { scope: 'row' }, words(`sharing.params.pixels.short.${pixels}`)),
        COUNTS.map((count) => h('td', null, waits && pixels === 'permuted' ? '?' : gap(at(shown, count, pixels)))),
      ),
    ),
  );
}
