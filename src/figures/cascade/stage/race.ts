import { type ElementNode, h } from '../../../shell/html.ts';
import { type Words, write } from '../../../shell/words.ts';
import { chart } from '../../kit/chart.ts';
import { percent, wholePercent } from '../../kit/percent.ts';
import { raceSentence } from '../claims.ts';
import { type CascadeState, measuredOf, picturesInAll, runFrame } from '../state.ts';

/** Two convolutions against one while they learn from the same batches. */
export function race(state: CascadeState, words: Words): ElementNode {
  const measured = measuredOf(state);
  const end = picturesInAll(state);
  const seen = runFrame(state)?.imagesSeen ?? 0;
  const told = measured && {
    two: percent(words, measured.accuracy.two, measured.testImages),
    one: percent(words, measured.accuracy.one, measured.testImages),
  };
  return h(
    'section',
    { class: 'cas-race' },
    h('p', { class: 'kit-heading' }, words('cascade.race.heading')),
    chart({
      x: {
        min: 0,
        max: end,
        ticks: [0, end].map((at) => ({ at, label: write(at, '0', words.lang) })),
        label: words('cascade.race.x'),
      },
      y: {
        min: 0,
        max: 1,
        ticks: [0, 0.5, 1].map((at) => ({ at, label: wholePercent(words, at) })),
        label: words('cascade.race.y'),
      },
      levels: [{ y: 0.1, label: words('cascade.race.guessing') }],
      series: (['two', 'one'] as const).map((network) => ({
        name: words(`cascade.race.${network}`),
        tone: network === 'two' ? 'first' : 'second',
        dash: network === 'two' ? undefined : 'dashed',
        points: state.history.flatMap(({ imagesSeen, measured }) =>
          measured ? [[imagesSeen, measured.accuracy[network]] as const] : [],
        ),
      })),
      marker: measured ? seen : undefined,
      described: told ? words('cascade.race.describe', { ...told, seen }) : words('cascade.race.empty'),
    }),
    h('p', { class: 'kit-remark' }, measured ? raceSentence(measured, words) : words('cascade.race.empty')),
  );
}
