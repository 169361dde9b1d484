import { type Field, RACERS, type Racer, weightsOf } from '../../experiments/race/networks.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { bars } from '../kit/bars.ts';
import { chart, type Series } from '../kit/chart.ts';
import { overSeeds } from '../kit/over-seeds.ts';
import { wholePercent } from '../kit/percent.ts';
import { meanAndSpread, spreadOf } from '../kit/statistics.ts';
import { isGuessOpen } from './guess.ts';
import { isBeside, isOf, paramsOf, REPRODUCED, type Reproduced } from './reproduction.ts';
import { LOOKS, type RaceState } from './state.ts';

/** The axis of numbers learnt: from less than one pair of frozen filters makes to more than nine pairs do. */
const LEAST = 4000;
const MOST = 50_000;

/** Accuracy against the numbers that a network learns, over seeds, on the pictures of the stage; and all four at the stage's own settings. */
export function byWeights(state: RaceState, words: Words, reproduced: Reproduced = REPRODUCED): ElementNode {
  const shown: Readonly<Record<string, unknown>> = 'params' in state.source ? state.source.params : state.params;
  const known = reproduced.joint
    .filter(({ condition, values }) => values.length > 0 && isBeside(shown, condition))
    .map(({ condition }) => condition);
  if (known.length === 0) return h('p', { class: 'wcw-note' }, words('race.weights.none'));
  const own = ownPoints(state);
  const series: Series[] = [
    ...RACERS.map((racer) => lineOf(racer, known, reproduced, words)),
    ...(own.length > 0
      ? [{ name: words('race.weights.yours'), tone: 'yours', points: own, dots: 'alone' } as const]
      : []),
  ];
  return h(
    'section',
    { class: 'race-weights' },
    isGuessOpen(state) ? h('p', { class: 'wcw-note' }, words('race.waits')) : null,
    h(
      'div',
      { class: 'wcw-answer' },
      chart({
        x: {
          min: LEAST,
          max: MOST,
          scale: 'log',
          ticks: [5000, 10_000, 20_000, 40_000].map((at) => ({ at, label: write(at, '0', words.lang) })),
          label: words('race.weights.x'),
        },
        y: {
          min: 0,
          max: 0.8,
          ticks: [0, 0.2, 0.4, 0.6, 0.8].map((at) => ({ at, label: wholePercent(words, at) })),
          label: words('race.weights.y'),
        },
        series,
        levels: [{ y: 0.1, label: words('race.chart.chance') }],
        legend: true,
        height: 104,
        described: words('race.weights.described', {
          list: known.map((condition) => itemOf(condition, reproduced, words)).join('. '),
        }),
      }),
      atTheseSettings(shown, reproduced, words),
    ),
  );
}

const valuesOf = (racer: Racer, condition: string, reproduced: Reproduced): readonly number[] =>
  reproduced[racer].find((row) => row.condition === condition)?.values ?? [];

function lineOf(racer: Racer, known: readonly string[], reproduced: Reproduced, words: Words): Series {
  const { tone = 'ink', dashes } = LOOKS[racer];
  const points = known
    .map((condition) => ({
      x: weightsOf(racer, paramsOf(condition)),
      values: valuesOf(racer, condition, reproduced),
    }))
    .sort((a, b) => a.x - b.x);
  return {
    name: words(`race.short.${racer}`),
    tone,
    points: points.map(({ x, values }) => [x, meanAndSpread(values).mean]),
    band: points.map(({ x, values }) => [x, ...spreadOf(values)]),
    dots: true,
    ...(dashes && { dash: racer === 'joint' ? 'dashed' : 'dotted' }),
  };
}

/** The reader's own. */
function ownPoints({ source, result }: RaceState): readonly (readonly [x: number, y: number])[] {
  if (source.kind !== 'own' || !result || result.changed.length > 0) return [];
  return RACERS.map(
    (racer) => [weightsOf(racer, result.params as unknown as Field), result[`accuracy.${racer}`]] as const,
  );
}

function itemOf(condition: string, reproduced: Reproduced, words: Words): string {
  const field = paramsOf(condition);
  const list = RACERS.map((racer) =>
    words('race.weights.racer', {
      name: words(`race.short.${racer}`),
      weights: weightsOf(racer, field),
      accuracy: overSeeds(valuesOf(racer, condition, reproduced), words),
    }),
  );
  return words('race.weights.item', { count: Number(field.shapes), list: list.join(', ') });
}

/** All four at the stage's own settings, and by how much the frozen ones end behind on the same seeds. */
function atTheseSettings(shown: Readonly<Record<string, unknown>>, reproduced: Reproduced, words: Words): Child {
  const condition = reproduced.joint.find((row) => row.values.length > 0 && isOf(shown, row.condition))?.condition;
  if (!condition) return h('p', { class: 'wcw-note' }, words('race.weights.others'));
  const joint = valuesOf('joint', condition, reproduced);
  const gaps = RACERS.filter((racer) => racer !== 'joint').map((racer) => {
    const points = valuesOf(racer, condition, reproduced).map((value, i) => joint[i]! - value);
    return words('race.weights.gap', { name: words(`race.short.${racer}`), gap: overSeeds(points, words) });
  });
  return [
    bars(
      RACERS.map((racer) => {
        const values = valuesOf(racer, condition, reproduced);
        return {
          name: words(`race.names.${racer}`),
          value: meanAndSpread(values).mean,
          shown: overSeeds(values, words),
          tone: LOOKS[racer].tone ?? 'ink',
          spread: spreadOf(values),
        };
      }),
      { min: 0, max: 0.8 },
    ),
    h('p', { class: 'wcw-note' }, words('race.weights.behind', { count: joint.length, list: gaps.join(', ') })),
  ];
}
