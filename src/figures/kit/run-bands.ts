import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Axis, percentOf, placeOn } from './axis.ts';
import { type OverRun, overRun } from './over-run.ts';
import { at, type Tone } from './tones.ts';

/** Between which values something lies, place by place: a spread, or what chance or one population reaches. */
export interface RunBand {
  /** Stands over its right end; empty for one that needs no name. */
  readonly name: string;
  readonly tone?: Tone;
  readonly points: readonly (readonly [x: number, low: number, high: number])[];
  /** The reader guesses about it: hidden until the guess is made or skipped. */
  readonly answer?: boolean;
}

/** Lines over training, over bands. */
export const bandedRun = ({ bands, ...run }: OverRun & { readonly bands: readonly RunBand[] }): ElementNode =>
  overRun({ ...run, behind: runBands(bands, run.x, run.y), over: bandNames(bands, run.x, run.y) });

/** Bands as long as their chart: behind its lines. */
function runBands(bands: readonly RunBand[], x: Axis, y: Axis): Child {
  const drawn = bands.filter(({ points }) => points.length > 1);
  if (drawn.length === 0) return null;
  const place = (a: number, b: number): string => `${round(percentOf(x, a))} ${round(100 - percentOf(y, b))}`;
  return h(
    'svg',
    {
      class: 'kit-stretched',
      key: 'bands',
      width: '100%',
      height: '100%',
      viewBox: '0 0 100 100',
      preserveAspectRatio: 'none',
    },
    drawn.map(({ tone = 'muted', points, answer }) => {
      const [low, high] = [points.map(([a, b]) => place(a, b)), points.map(([a, , c]) => place(a, c)).reverse()];
      const outline = `M${[...low, ...high].join('L')}Z`;
      return h('g', { class: [`kit-${tone}`, answer && 'wcw-answer'] }, h('path', { class: 'kit-band', d: outline }));
    }),
  );
}

function nameOf({ name, tone = 'muted', points, answer }: RunBand, x: Axis, y: Axis): Child {
  const last = points.at(-1);
  if (!name || !last) return null;
  // Above the band's end, or under it where it lies at the top.
  const [top, bottom] = [100 - percentOf(y, last[2]), 100 - percentOf(y, last[1])];
  const place = {
    x: placeOn(x, last[0]),
    y: at(top > 12 ? top : bottom),
    dy: top > 12 ? -7 : 15,
    'text-anchor': 'end',
  };
  return h('g', { class: [`kit-${tone}`, answer && 'wcw-answer'] }, h('text', { class: 'kit-tick', ...place }, name));
}

/** The bands' names: on top of what is drawn over them. */
const bandNames = (bands: readonly RunBand[], x: Axis, y: Axis): Child => bands.map((band) => nameOf(band, x, y));

const round = (value: number): number => Math.round(value * 100) / 100;
