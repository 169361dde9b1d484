import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { chart, type Series } from '../kit/chart.ts';
import { numbersOf } from './filter-tile.ts';
import { degreesOf, type FormingState, meanTurn, picturesInAll, shownParams } from './state.ts';

const RIGHT_ANGLE = 90;
const MOST = 120;

/** How far each filter has turned from what it was, over pictures seen. */
export function turned(state: FormingState, words: Words): ElementNode {
  const { history, frame } = state;
  if (!frame?.turned) return h('p', { class: 'wcw-note' }, words(`filters-forming.${frame ? 'end' : 'none'}`));
  const end = picturesInAll(state);
  const grown = frame.grown.reduce((sum, times) => sum + times, 0) / frame.grown.length;
  const series = numbersOf().map(
    (k): Series => ({
      name: '',
      tone: 'ink',
      points: history.filter(({ turned }) => turned).map((at) => [at.imagesSeen, degreesOf(at.turned[k]!)] as const),
    }),
  );
  const frozen = shownParams(state).first !== 'learned';
  return h(
    'section',
    { class: 'form-turned kit-view' },
    chart({
      x: {
        min: 0,
        max: end,
        ticks: [0, end / 2, end].map((at) => ({ at, label: write(Math.round(at), '0', words.lang) })),
        label: words('filters-forming.turned.x'),
      },
      y: {
        min: 0,
        max: MOST,
        ticks: [0, 45, RIGHT_ANGLE].map((at) => ({ at, label: `${at}°` })),
        label: words('filters-forming.turned.y'),
      },
      series,
      levels: [{ y: RIGHT_ANGLE, label: '' }],
      marker: frame.imagesSeen,
      described: words('filters-forming.turned.described', { degrees: meanTurn(frame) }),
      legend: true,
      height: 150,
    }),
    h(
      'p',
      { class: 'wcw-note' },
      words(`filters-forming.turned.${frozen ? 'frozen' : 'note'}`, { degrees: meanTurn(frame), times: grown }),
    ),
  );
}
