import { excitesSchema } from '../../experiments/what-excites/schema.ts';
import { chiDensity, drawnDistances, SAMPLES } from '../../experiments/what-excites/shell.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { plot } from './plot.ts';
import type { ExcitesState } from './state.ts';

const { min, max } = excitesSchema.dimensions;
/** Stops of the slider; each is a ratio. */
const STOPS = 48;
const stopOf = (dimensions: number): number => Math.round((STOPS * Math.log(dimensions / min)) / Math.log(max / min));
const dimensionsAt = (stop: number): number => Math.round(min * (max / min) ** (stop / STOPS));
/** Places of the curve, and bars of the samples. */
const [PLACES, BINS] = [600, 60];

/** Where the samples of a Gaussian cloud lie, by their distance from its middle, which is its likeliest point. */
export function shell({ params: { dimensions } }: ExcitesState, words: Words, actions: FigureActions): Child {
  const say = (key: string, values = {}) => words(`what-excites.cloud.${key}`, values);
  const distances = drawnDistances(dimensions).sort();
  const middle = Math.sqrt(dimensions);
  const most = middle + 4;
  const density = chiDensity(dimensions, most, PLACES);
  const top = density.reduce((all, value) => Math.max(all, value), 0);
  const bins = new Float64Array(BINS);
  for (const distance of distances) bins[Math.min(BINS - 1, Math.floor((distance / most) * BINS))]! += 1;
  const samples = [...bins].flatMap((count, i) =>
    count === 0 ? [] : [[((i + 0.5) * most) / BINS, (count * BINS) / (SAMPLES * most)] as const],
  );
  const told = say('told', {
    count: SAMPLES,
    dimensions,
    low: distances[Math.floor(0.05 * SAMPLES)]!,
    high: distances[Math.floor(0.95 * SAMPLES)]!,
    least: distances[0]!,
  });
  const now = say('dimensions', { count: dimensions });
  return h(
    'div',
    { class: 'exc-shell' },
    h(
      'label',
      null,
      now,
      h('input', {
        type: 'range',
        min: 0,
        max: STOPS,
        value: stopOf(dimensions),
        'aria-valuetext': now,
        on: {
          input: ({ currentTarget }) =>
            actions.set({ dimensions: dimensionsAt(Number((currentTarget as HTMLInputElement).value)) }),
        },
      }),
    ),
    plot({
      most: [most, 1.1 * Math.max(top, ...samples.map(([, y]) => y))],
      height: 72,
      drawn: [
        { tone: 'muted', points: [...density].map((y, i) => [(i * most) / (PLACES - 1), y] as const) },
        { tone: 'yours', look: 'dots', points: samples },
      ],
      ticks: [
        [0, say('mode')],
        [middle, String(Math.round(middle))],
      ],
      described: told,
    }),
    h('p', null, told),
    h('p', { class: 'wcw-note' }, say('note')),
  );
}
