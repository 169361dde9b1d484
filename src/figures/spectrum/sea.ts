import { density, edge, lowerEdge } from '../../math/marchenko-pastur.ts';
import { type Child, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { percentOf } from '../kit/axis.ts';
import { at } from '../kit/tones.ts';
import type { FigureFrame } from './frame.ts';
import { type EigenvalueAxis, eigenvalueAxis, gammaOf, roundPowers, roundTicks } from './state.ts';

/** Bars of the histogram over the whole axis. */
const BARS = 36;
const POINTS = 120;

/** A histogram of the eigenvalues, those within the noise and those above it, and what the law of noise expects. */
interface Histogram {
  readonly x: EigenvalueAxis;
  readonly top: number;
  readonly inside: readonly number[];
  readonly above: readonly number[];
  /** Eigenvalues that noise has in a bar about here. */
  readonly expected: readonly (readonly [eigenvalue: number, count: number])[];
}

export function histogramOf(frame: FigureFrame): Histogram {
  const { values, neurons, dimension } = frame;
  const gamma = gammaOf(frame);
  const x = eigenvalueAxis(frame);
  const [inside, above] = [new Array<number>(BARS).fill(0), new Array<number>(BARS).fill(0)];
  for (const value of values) {
    const bar = Math.min(BARS - 1, Math.floor((percentOf(x, value) / 100) * BARS));
    (value > edge(gamma) ? above : inside)[bar]!++;
  }
  const widthAt = (value: number): number => (x.scale === 'log' ? value * Math.log(x.max / x.min) : x.max) / BARS;
  const [from, to] = [lowerEdge(gamma), edge(gamma)];
  const expected = Array.from({ length: POINTS + 1 }, (_, i) => {
    // Closer together towards both ends, where the density is steep.
    const value = from + ((to - from) * (1 - Math.cos((Math.PI * i) / POINTS))) / 2;
    return [value, dimension * density(value, gamma) * widthAt(value)] as const;
  });
  const fullest = Math.max(...inside.map((count, i) => count + above[i]!));
  // Where the density grows without end, towards 0, it does so within a bar.
  const crest = Math.min(Math.max(...expected.map(([, count]) => count)), Math.min(neurons, dimension) / 3);
  return { x, top: 1.15 * Math.max(2, fullest, crest), inside, above, expected };
}

/** The sea and its bars, with both axes. */
export function sea(frame: FigureFrame, words: Words): Child {
  const histogram = histogramOf(frame);
  const { x, top, expected } = histogram;
  const y = { min: 0, max: top };
  const number = (value: number) => write(value, undefined, words.lang);
  const limit = percentOf(x, edge(gammaOf(frame)));
  const late = limit > 62;
  const outline = expected.map(([value, count]) => `${round(percentOf(x, value))} ${round(100 - percentOf(y, count))}`);
  return [
    roundTicks(top, 3, true).map((count) => {
      const place = at(100 - percentOf(y, count));
      return [
        h('line', { class: count === 0 ? 'kit-zero' : 'kit-grid', x1: '0%', x2: '100%', y1: place, y2: place }),
        h('text', { class: 'kit-tick', x: -8, y: place, dy: '0.35em', 'text-anchor': 'end' }, number(count)),
      ];
    }),
    h('text', { class: 'kit-tick', x: -8, y: 0, dy: -4, 'text-anchor': 'end' }, words('spectrum.sea.y')),
    h('text', { class: 'kit-tick', x: '100%', y: '100%', dy: 17, 'text-anchor': 'end' }, words('spectrum.sea.x')),
    ticksOf(x).map((value) =>
      h(
        'text',
        { class: 'kit-tick', x: at(percentOf(x, value)), y: '100%', dy: 17, 'text-anchor': 'middle' },
        number(value),
      ),
    ),
    h(
      'svg',
      {
        class: 'kit-stretched',
        key: 'sea',
        width: '100%',
        height: '100%',
        viewBox: '0 0 100 100',
        preserveAspectRatio: 'none',
      },
      h('path', { class: 'spc-sea', d: `M${percentOf(x, expected[0]![0])} 100L${outline.join('L')}Z` }),
    ),
    barsOf(histogram),
    h('line', { class: 'kit-level', x1: at(limit), x2: at(limit), y1: '0%', y2: '100%' }),
    h(
      'text',
      { class: 'kit-tick', x: at(limit), dx: late ? -5 : 5, y: -4, 'text-anchor': late ? 'end' : 'start' },
      words('spectrum.sea.edge', { value: edge(gammaOf(frame)) }),
    ),
  ];
}

function barsOf({ top, inside, above }: Histogram): Child {
  const side = 100 / BARS;
  return inside.map((count, i) => {
    const bar = (from: number, to: number, look: string): Child =>
      to > from
        ? h('rect', {
            class: look,
            x: at(i * side),
            width: at(side * 0.86),
            y: at(100 - (100 * to) / top),
            height: at((100 * (to - from)) / top),
          })
        : null;
    return [bar(0, count, 'spc-inside'), bar(count, count + above[i]!, 'spc-above')];
  });
}

/** Round places on the axis, left of its name. */
const ticksOf = (x: EigenvalueAxis): number[] =>
  (x.scale === 'log' ? roundPowers(x.min, x.max) : roundTicks(x.max, 6)).filter((value) => percentOf(x, value) < 72);

const round = (value: number): number => Math.round(value * 100) / 100;
