import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import type { Axis } from '../kit/axis.ts';
import { chart } from '../kit/chart.ts';
import { wholePercent } from '../kit/percent.ts';
import type { SpatialState } from './state.ts';
import { tileRow } from './tiles.ts';

/** The lowest eigenvalue that is drawn, in units of an untrained filter's. */
const LEAST = 0.1;

/** The energy direction by direction, on a log axis, over what it was before training; and the shapes after the sixth. */
export function spectrum({ frame }: SpatialState, words: Words): ElementNode {
  if (!frame) return h('div', { class: 'spx-spectrum kit-view' });
  const { values, flat, held, heldFlat, named, seeds, chance, size } = frame;
  const say = (key: string, values = {}) => words(`spatial-eigenvectors.spectrum.${key}`, values);
  const points = (list: Float32Array) => Array.from(list, (value, i) => [i + 1, Math.max(LEAST, value)] as const);
  const most = 10 ** Math.ceil(Math.log10(Math.max(...values, 2)));
  const y: Axis = {
    min: LEAST,
    max: most,
    scale: 'log',
    ticks: [0.1, 1, 10, 100, 1000].filter((at) => at <= most).map((at) => ({ at, label: String(at) })),
    label: say(named ? 'share' : 'variance'),
  };
  const ticks = [1, 6, values.length].map((at) => ({ at, label: String(at) }));
  const told = { held, all: values.length, flat: heldFlat };
  return h(
    'div',
    { class: 'spx-spectrum kit-view' },
    chart({
      x: { min: 1, max: values.length, ticks, label: say('direction') },
      y,
      series: [
        { name: say('shown'), tone: 'ink', points: points(values), dots: true },
        { name: say(named ? 'equal' : 'untrained'), tone: 'muted', dash: 'dashed', points: points(flat) },
      ],
      described: say('described', told),
      legend: true,
      height: 130,
    }),
    h('p', { class: 'kit-remark' }, seeds === undefined ? say('described', told) : say('seeds', { seeds, chance })),
    tileRow('next', frame.shapes.slice(6), {
      side: size,
      heading: say('next'),
      alt: (i) => words('spatial-eigenvectors.shapes.strongest', { i: i + 7 }),
      said: (i) => wholePercent(words, frame.inside[i + 6]!),
    }),
  );
}
