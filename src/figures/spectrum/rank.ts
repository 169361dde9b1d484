import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { bigNumber } from '../kit/big-number.ts';
import { chart } from '../kit/chart.ts';
import { meanAndSpread } from '../kit/statistics.ts';
import type { KindRanks } from './frame.ts';
import { lineOf } from './rows.ts';
import type { SpectrumState } from './state.ts';

/** The mean rank of what the stage shows, beside the truth, which few neurons fall short of; and of networks by their classes. */
export function rank({ frame }: SpectrumState, words: Words): ElementNode {
  if (!frame) return h('div', { class: 'spc-rank' });
  const { truth, shrunk, raw } = frame.meanRank;
  const shown = (value: number | null | undefined): string =>
    typeof value === 'number' ? write(value, '1', words.lang) : words('spectrum.numbers.none');
  return h(
    'div',
    { class: 'spc-rank' },
    bigNumber({
      name: words('spectrum.rank.name'),
      value: shown(shrunk),
      note: words(`spectrum.rank.${truth === undefined ? 'raw' : 'truth'}`, { truth: shown(truth), raw: shown(raw) }),
    }),
    h('p', { class: 'wcw-note' }, words('spectrum.rank.note')),
    byClasses(frame.ranks, words),
  );
}

/** Mean rank by layer, a line for every number of classes: 20 and 100 of them on the very same pictures. */
function byClasses(kinds: readonly KindRanks[], words: Words): ElementNode {
  const tick = (value: number) => ({ at: value, label: write(value, undefined, words.lang) });
  const lines = kinds.map(({ kind, layers }) => {
    const points = layers.map((values, i) => ({ at: i + 1, ...meanAndSpread(values) }));
    return { kind, count: layers[0]?.length ?? 0, ...lineOf(points), last: points.at(-1) };
  });
  const [coarse, fine] = ['cifar-20', 'cifar-100'].map((name) => lines.find(({ kind }) => kind === name)?.last);
  return h(
    'section',
    null,
    h('p', { class: 'wcw-note' }, h('b', null, words('spectrum.classes.heading')), ' ', words('spectrum.classes.note')),
    chart({
      x: { min: 1, max: 5, ticks: [1, 2, 3, 4, 5].map(tick), label: words('spectrum.classes.x') },
      y: { min: 0, max: 10, ticks: [0, 5, 10].map(tick), label: words('spectrum.rank.y') },
      series: lines.map(({ kind, points, band, dots }) => ({
        name: words(`spectrum.classes.${kind}`),
        tone: kind === 'cifar-100' || kind === 'cifar-20' ? 'ink' : 'muted',
        ...(kind !== 'cifar-100' && { dash: kind === 'cifar-20' ? 'dashed' : 'dotted' }),
        points,
        band,
        dots,
      })),
      height: 100,
      described: words('spectrum.classes.described', { coarse: coarse?.mean ?? 0, fine: fine?.mean ?? 0 }),
    }),
  );
}
