import type { PackedPair } from '../../experiments/packed-pair.ts';
import { edge } from '../../math/marchenko-pastur.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { type Axis, percentOf } from '../kit/axis.ts';
import { levelBand, levelHandle, levelLine } from '../kit/level-handle.ts';
import { overRun, type RunLine } from '../kit/over-run.ts';
import type { TwoNetworksState } from './state.ts';

const TENS = [0.1, 1, 10, 100, 1000] as const;
/** Steps of the handle, in powers of ten. */
const STEP = 0.02;

/** How much of either network's weights lies along each of its directions, over the noise; the threshold is a handle. */
export function spectrum(state: TwoNetworksState, words: Words, actions: FigureActions): Child {
  const { frame, history, params, pointed } = state;
  const place = Number(params.layer) - 1;
  const pair = frame?.layers?.[place];
  if (!pair) return h('p', { class: 'wcw-note' }, words('two-networks.words.none'));
  const noise = edge(pair.dimension / pair.neurons);
  const largest = Math.max(noise * 2, ...history.map((one) => largestOf(one.layers?.[place])));
  const y = logAxis(noise / 20, Math.max(largest, noise * params.threshold) * 1.3, words);
  const level = Math.log10(noise * params.threshold);
  const most = Math.max(pair.spectra[0].length, pair.spectra[1].length);
  const x: Axis = {
    min: 0.5,
    max: most + 0.5,
    ticks: [1, most].map((at) => ({ at, label: at === 1 ? words('two-networks.spectrum.first') : String(at) })),
    label: '',
  };
  const direction = Math.min(most, Math.max(1, Number(pointed ?? 1)));
  const value = (which: 0 | 1): string => write(pair.spectra[which][direction - 1] ?? 0, '1', words.lang);
  const lines = [lineOf(pair, 0, y, words), lineOf(pair, 1, y, words)];
  const told = words('two-networks.spectrum.told', { direction, first: value(0), second: value(1) });
  return h(
    'section',
    { class: 'tn-spectrum' },
    overRun({
      x,
      y,
      lines,
      kept: levelBand(level, y),
      levels: [],
      ...(pointed !== undefined && { at: direction, moved: true }),
      cursor: {
        moments: Array.from({ length: most }, (_, i) => percentOf(x, i + 1)),
        position: direction - 1,
        label: words('two-networks.spectrum.label'),
        told,
        still: false,
        stays: true,
        to: (at) => actions.point(String(at + 1)),
      },
      over: levelLine(
        level,
        y,
        words('two-networks.spectrum.above'),
        words('two-networks.spectrum.below'),
        lines.map(({ points }) => points.map(([a, b]) => [percentOf(x, a), 100 - percentOf(y, b)] as const)),
      ),
      beside: levelHandle(
        {
          value: level,
          min: Math.log10(noise),
          max: Math.log10(noise * 10),
          step: STEP,
          label: words('two-networks.params.threshold.label'),
          told: words('two-networks.params.threshold.value', { value: params.threshold }),
          to: (power) =>
            actions.set({ threshold: Number(Math.max(1, Math.min(10, 10 ** power / noise)).toPrecision(3)) }),
        },
        y,
      ),
    }),
    h('p', { class: 'tn-told', 'aria-hidden': 'true' }, pointed === undefined ? '' : told),
  );
}

const largestOf = (pair: PackedPair | undefined): number =>
  pair ? Math.max(pair.spectra[0][0] ?? 0, pair.spectra[1][0] ?? 0) : 0;

/** In powers of ten, so that a handle moves on it evenly. */
function logAxis(min: number, max: number, words: Words): Axis {
  const ticks = TENS.filter((at) => at >= min && at <= max);
  return {
    min: Math.log10(min),
    max: Math.log10(max),
    ticks: ticks.map((at) => ({ at: Math.log10(at), label: write(at, at < 1 ? '1' : '0', words.lang) })),
    label: '',
  };
}

function lineOf({ spectra }: PackedPair, which: 0 | 1, y: Axis, words: Words): RunLine {
  const points = Array.from(spectra[which], (value, i) => [i + 1, Math.log10(value)] as const);
  return {
    name: words(`two-networks.both.${which === 0 ? 'first' : 'second'}`),
    tone: which === 0 ? 'first' : 'second',
    look: which === 0 ? 'solid' : 'dashed',
    dots: true,
    points: points.filter(([, value]) => value >= y.min),
  };
}
