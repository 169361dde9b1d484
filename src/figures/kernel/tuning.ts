import { ANGLES, bar } from '../../experiments/kernel/tuning.ts';
import { bitmap } from '../../shell/bitmap.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { chart } from '../kit/chart.ts';
import { type KernelState, shown } from './state.ts';

/** A bar turned through 180 degrees: what the kernel answers to it in one place, and at most anywhere. */
export function tuning(state: KernelState, words: Words, actions: FigureActions): ElementNode {
  const frame = shown(state);
  if (!frame) return h('div', { class: 'krn-tuning' });
  const { angle, offset } = state.params;
  const { simple, complex } = frame.tuning;
  const most = Math.max(1, Math.ceil(Math.max(...complex)));
  const best = ANGLES[complex.indexOf(Math.max(...complex))]!;
  const points = (values: readonly number[]) => ANGLES.map((degrees, i) => [degrees, values[i]!] as const);
  const tick = (at: number, unit = '') => ({ at, label: `${write(at, undefined, words.lang)}${unit}` });
  return h(
    'div',
    { class: 'krn-tuning kit-view' },
    h(
      'div',
      { class: 'krn-bar', role: 'group', 'aria-label': words('kernel.tuning.turn') },
      bitmap({
        pixels: Uint8Array.from(bar(angle, offset), (value) => Math.round(255 * value)),
        width: 3,
        height: 3,
        scale: 22,
        alt: words('kernel.tuning.bar', { angle }),
      }),
      slider('angle', { value: angle, min: 0, max: 180, step: 5 }, `${angle}°`, words, actions),
      slider('offset', { value: offset, min: -2, max: 2, step: 0.1 }, write(offset, '1', words.lang), words, actions),
    ),
    chart({
      x: {
        min: 0,
        max: 180,
        scale: 'linear',
        ticks: [0, 45, 90, 135, 180].map((at) => tick(at, '°')),
        label: words('kernel.tuning.x'),
      },
      y: {
        min: 0,
        max: most,
        scale: 'linear',
        ticks: [0, most].map((at) => tick(at)),
        label: words('kernel.tuning.y'),
      },
      series: [
        { name: words('kernel.tuning.simple'), tone: 'ink', points: points(simple) },
        { name: words('kernel.tuning.complex'), tone: 'muted', dash: 'dashed', points: points(complex) },
      ],
      legend: true,
      height: 96,
      marker: angle,
      described: words('kernel.tuning.described', {
        least: Math.min(...complex),
        most: Math.max(...complex),
        best,
        simple: simple[Math.round(angle / 5)]!,
        angle,
      }),
    }),
    h('p', { class: 'wcw-note' }, words('kernel.tuning.note')),
  );
}

function slider(
  name: string,
  at: { readonly value: number; readonly min: number; readonly max: number; readonly step: number },
  told: string,
  words: Words,
  actions: FigureActions,
): ElementNode {
  return h(
    'label',
    { key: name },
    h('span', null, words(`kernel.params.${name}.label`), ' ', h('output', null, told)),
    h('input', {
      type: 'range',
      ...at,
      'aria-label': words(`kernel.params.${name}.label`),
      'aria-valuetext': told,
      on: { input: (event) => actions.set({ [name]: Number((event.target as HTMLInputElement).value) }) },
    }),
  );
}
