import type { DistributedFrame } from '../../experiments/distributed/frame.ts';
import type { DistributedParams } from '../../experiments/distributed/schema.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { chart, type Series } from '../kit/chart.ts';
import { type DistributedState, isGuessOpen, leftOfClass, wholeOf } from './state.ts';

/** What is read of the class while the network learns: as it is, and with each thing switched off. */
export function learning(state: DistributedState, words: Words): ElementNode {
  const { history, frame, params } = state;
  if (isGuessOpen(state)) return h('p', { class: 'wcw-note' }, words('distributed.waits'));
  const end = Math.max(1, params.epochs, ...history.map(({ epoch }) => epoch));
  const tick = (at: number) => ({ at, label: write(at, undefined, words.lang) });
  const line = (
    name: string,
    of: (frame: DistributedFrame) => number,
    look: Omit<Series, 'name' | 'points'>,
  ): Series => ({
    name: words(`distributed.learning.${name}`),
    points: history.map((each) => [each.epoch, of(each)] as const),
    ...look,
  });
  const without = (off: DistributedParams['off']) => (each: DistributedFrame) => leftOfClass(each, { ...params, off });
  return h(
    'div',
    { class: 'dst-learning' },
    chart({
      x: { min: 0, max: end, scale: 'linear', ticks: [0, end].map(tick), label: words('distributed.learning.x') },
      y: {
        min: 0,
        max: 100,
        scale: 'linear',
        ticks: [0, 50, 100].map(tick),
        label: words('distributed.learning.y', { digit: params.digit }),
      },
      series: [
        line('whole', (each) => wholeOf(each)[params.digit]!, { tone: 'muted' }),
        line('best', without('best'), { tone: 'ink', dots: true }),
        line('random', without('random'), { tone: 'muted', dash: 'dotted', dots: true }),
        line('direction', without('direction'), { tone: 'negative', dash: 'dashed' }),
      ],
      legend: true,
      height: 170,
      ...(frame && frame.step > 0 && { marker: frame.epoch }),
      described: words('distributed.learning.described', { digit: params.digit }),
    }),
  );
}
