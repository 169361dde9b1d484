import type { Correlations, Positions } from '../../../experiments/cascade/frame.ts';
import { ranks } from '../../../math/rank-correlation.ts';
import { type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { oncePer } from '../../kit/once-per.ts';
import { signed } from '../../kit/signed.ts';
import { type CascadeState, measuredOf, wholeOf } from '../state.ts';

/** Beyond this a rank correlation of 400 unrelated positions lies once in twenty times. */
const CHANCE = 0.1;

/** The anchor-position vectors: how their weights vary against how inconsistent the input is where they stand. */
export function positions(state: CascadeState, words: Words): ElementNode {
  const measured = measuredOf(state);
  const found = wholeOf(state)?.positions;
  const { variance, share } = measured?.correlations ?? { variance: Number.NaN, share: Number.NaN };
  const told = { rho: signed(words, variance), share: signed(words, share) };
  return h(
    'section',
    { class: 'cas-positions kit-view' },
    h(
      'div',
      { class: 'kit-chart' },
      h('p', { class: 'kit-axis-name', 'aria-hidden': 'true' }, words('cascade.positions.y')),
      h(
        'div',
        { class: 'kit-plot', style: '--height:140px' },
        h(
          'svg',
          {
            width: '100%',
            height: '100%',
            role: 'img',
            'aria-label': measured ? words('cascade.positions.describe', told) : words('cascade.positions.empty'),
          },
          axes(words),
          found ? dots(found) : null,
        ),
      ),
      h('p', { class: 'kit-axis-name kit-x-name', 'aria-hidden': 'true' }, words('cascade.positions.x')),
    ),
    h(
      'p',
      { class: 'wcw-note' },
      words('cascade.positions.note'),
      ' ',
      measured
        ? [words('cascade.positions.rho', told), ' ', words(`cascade.positions.${verdict(measured.correlations)}`)]
        : words('cascade.positions.empty'),
    ),
  );
}

/** What the two measures say together: words follow the numbers. */
export function verdict({ variance, share }: Correlations): 'none' | 'positive' | 'negative' | 'split' {
  const signs = [variance, share].map((rho) => (Math.abs(rho) <= CHANCE || Number.isNaN(rho) ? 0 : Math.sign(rho)));
  if (signs.every((sign) => sign === 0)) return 'none';
  if (signs.includes(1) && signs.includes(-1)) return 'split';
  return signs.includes(1) ? 'positive' : 'negative';
}

function axes(words: Words): readonly ElementNode[] {
  const tick = (x: string, y: string, name: string, attributes: Record<string, string | number>) =>
    h('text', { class: 'kit-tick', x, y, ...attributes }, words(`cascade.positions.${name}`));
  return [
    ...['0%', '100%'].map((y) => h('line', { class: 'kit-grid', x1: '0%', x2: '100%', y1: y, y2: y })),
    tick('0%', '100%', 'low', { dy: 18 }),
    tick('100%', '100%', 'high', { dy: 18, 'text-anchor': 'end' }),
    tick('0%', '100%', 'low', { dx: -5, dy: '0em', 'text-anchor': 'end' }),
    tick('0%', '0%', 'high', { dx: -5, dy: '0.35em', 'text-anchor': 'end' }),
  ];
}

/** All dots as one outline of points with round ends: hundreds of circles would be slow to lay out. */
const dots = oncePer(({ inconsistency, spread }: Positions): ElementNode => {
  const [x, y] = [ranks(inconsistency), ranks(spread)];
  const place = (rank: number) => rank - 0.5;
  return h(
    'svg',
    { class: 'cas-dots', viewBox: `0 0 ${x.length} ${x.length}`, preserveAspectRatio: 'none' },
    h('path', { d: Array.from(x, (rank, n) => `M${place(rank)} ${x.length - place(y[n]!)}h0`).join('') }),
  );
});
