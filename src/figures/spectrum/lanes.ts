import { edge } from '../../math/marchenko-pastur.ts';
import { type Child, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { percentOf } from '../kit/axis.ts';
import { at } from '../kit/tones.ts';
import { eigenvalueAxis, gammaOf, type SpectrumState, threshold } from './state.ts';

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
  const truth = thetas.length > 0 ? thetas.map((theta) => 1 + theta) : [1];
  const lane = (name: string, marks: Child, line = true): Child =>
    h(
      'g',
      { class: `spc-lane spc-${name}` },
      line ? h('line', { class: 'kit-grid', x1: '0%', x2: '100%', y1: '100%', y2: '100%' }) : null,
      h(
        'text',
        { class: 'kit-tick', x: -8, y: '100%', dy: '0.35em', 'text-anchor': 'end' },
        words(`spectrum.lanes.${name}`),
      ),
      marks,
    );
  const step = (name: string, from: number, to: number, look = ''): Child =>
    h(
      'svg',
      {
        class: ['spc-step', `spc-${name}`, look],
        x: '0%',
        y: '100%',
        width: '100%',
        viewBox: '0 0 100 100',
        preserveAspectRatio: 'none',
      },
      h('line', { x1: percentOf(x, from), x2: percentOf(x, to), y1: 0, y2: 100 }),
    );
  return [
    step('truth', 1 + threshold(frame), edge(gammaOf(frame)), 'spc-theory wcw-answer'),
    shown.map(({ value }, k) => step('truth', truth[Math.min(k, truth.length - 1)]!, value)),
    shown.map(({ value, shrunk }) => step('found', value, 1 + shrunk)),
    lane(
      'truth',
      [...new Set(truth)].map((value) => h('circle', { class: 'spc-hollow', cx: place(value), cy: '100%', r: 5 })),
    ),
    lane(
      'found',
      found.map(({ value }, k) =>
        h('circle', { class: k < above ? 'spc-full' : 'spc-faint', cx: place(value), cy: '100%', r: 5 }),
      ),
    ),
    lane(
      'shrunk',
      above > 0
        ? shown.map(({ shrunk }) => h('circle', { class: 'spc-full', cx: place(1 + shrunk), cy: '100%', r: 5 }))
        : h(
            'text',
            { class: 'kit-tick', x: place(1), dx: -4, y: '100%', dy: '0.35em' },
            words('spectrum.lanes.nothing'),
          ),
    ),
  ];
}
