import { edge } from '../../math/marchenko-pastur.ts';
import { type Child, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { percentOf } from '../kit/axis.ts';
import { at } from '../kit/tones.ts';
import { eigenvalueAxis, gammaOf, type SpectrumState, threshold } from './state.ts';

/** Height of a lane: `--lane` in the styles. */
const LANE = '1.6em';

/**
 * Under the axis, on its scale: what the population's variances are, the eigenvalues in which they show, and what shrinkage
 * makes of those. Lines lead from one to the next; the dashed one is the theory's, of a signal that just shows.
 */
export function lanes({ frame }: SpectrumState, words: Words): Child {
  if (!frame) return null;
  const { thetas, found, above } = frame;
  const x = eigenvalueAxis(frame);
  const place = (value: number): string => at(percentOf(x, value));
  const shown = found.slice(0, above);
  const truth = thetas?.length === 0 ? [1] : (thetas?.map((theta) => 1 + theta) ?? []);
  const lane = (name: string, marks: readonly Child[], otherwise = ''): Child =>
    h(
      'g',
      { class: `spc-lane spc-${name}` },
      h(
        'text',
        { class: 'kit-tick', x: -8, y: '100%', dy: '0.35em', 'text-anchor': 'end' },
        words(`spectrum.lanes.${name}`),
      ),
      marks.length > 0
        ? [h('line', { class: 'kit-grid', x1: '0%', x2: '100%', y1: '100%', y2: '100%' }), marks]
        : h('text', { class: 'kit-tick', x: 4, y: '100%', dy: '0.35em' }, words(`spectrum.lanes.${otherwise}`)),
    );
  const step = (name: string, from: number, to: number, look = ''): Child =>
    h(
      'svg',
      {
        class: ['spc-step', `spc-${name}`, look],
        x: '0%',
        y: '100%',
        width: '100%',
        height: LANE,
        viewBox: '0 0 100 100',
        preserveAspectRatio: 'none',
      },
      h('line', { x1: percentOf(x, from), x2: percentOf(x, to), y1: 0, y2: 100 }),
    );
  return [
    truth.length > 0
      ? [
          step('truth', 1 + threshold(frame), edge(gammaOf(frame)), 'spc-theory wcw-answer'),
          shown.map(({ value }, k) => step('truth', truth[Math.min(k, truth.length - 1)]!, value)),
        ]
      : null,
    shown.map(({ value, shrunk }) => step('found', value, 1 + shrunk)),
    lane(
      'truth',
      [...new Set(truth)].map((value) => h('circle', { class: 'spc-hollow', cx: place(value), cy: '100%', r: 5 })),
      'unknown',
    ),
    lane(
      'found',
      found.map(({ value }, k) =>
        h('circle', { class: k < above ? 'spc-full' : 'spc-faint', cx: place(value), cy: '100%', r: 5 }),
      ),
    ),
    lane(
      'shrunk',
      shown.map(({ shrunk }) => h('circle', { class: 'spc-full', cx: place(1 + shrunk), cy: '100%', r: 5 })),
      'nothing',
    ),
  ];
}
