import { RACERS } from '../../experiments/race/networks.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { chart, type Series } from '../kit/chart.ts';
import { isGuessOpen } from './guess.ts';
import { LOOKS, picturesInAll, type RaceState } from './state.ts';

/** The loss of who finds all ten classes equally likely. */
const CHANCE = Math.LN10;
const LEAST = 0.5;
const MOST = 2.5;

/** Loss on test pictures over pictures seen. */
export function lossChart(state: RaceState, words: Words): ElementNode {
  const { history, frame } = state;
  const end = picturesInAll(state);
  const series = RACERS.map((racer): Series => {
    const { tone = 'ink', look } = LOOKS[racer];
    return {
      name: words(`race.short.${racer}`),
      tone,
      points: history.map((at) => [at.imagesSeen, at[racer].loss] as const),
      ...(look !== 'solid' && look !== 'hollow' && { dash: look }),
      answer: racer !== 'joint',
    };
  });
  const list = frame
    ? RACERS.filter((racer) => racer === 'joint' || !isGuessOpen(state))
        .map((racer) => words('race.loss.item', { name: words(`race.short.${racer}`), loss: frame[racer].loss }))
        .join(', ')
    : '–';
  return h(
    'section',
    { class: 'kit-view' },
    isGuessOpen(state) ? h('p', { class: 'wcw-note' }, words('race.waits')) : null,
    chart({
      x: {
        min: 0,
        max: end,
        ticks: [0, end / 2, end].map((at) => ({ at, label: write(Math.round(at), '0', words.lang) })),
        label: words('race.loss.x'),
      },
      y: {
        min: LEAST,
        max: MOST,
        ticks: [0.5, 1, 1.5, 2, 2.5].map((at) => ({ at, label: write(at, '1', words.lang) })),
        label: words('race.loss.y'),
      },
      series,
      levels: [{ y: CHANCE, label: words('race.chart.chance') }],
      ...(frame && { marker: frame.imagesSeen }),
      legend: true,
      height: 190,
      described: words('race.loss.described', { list }),
    }),
    h('p', { class: 'wcw-note' }, words('race.loss.note')),
  );
}
