import { patternOf, SIDE } from '../../../experiments/anchor-sphere/patch.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import { type Words, write } from '../../../shell/words.ts';
import { signed } from '../../kit/signed.ts';
import { tile } from '../../kit/tile.ts';
import { at } from '../../kit/tones.ts';
import { anchorName, effectOf, type SphereState } from '../state.ts';

type Frame = NonNullable<SphereState['frame']>;

/** What each anchor says: its correlation with the input, and what the rectifier passes on; and how far it sees. */
export function answers({ frame }: SphereState, words: Words): ElementNode {
  return h(
    'section',
    { class: 'sph-side sph-answers' },
    h('p', { class: 'sph-key', 'aria-hidden': 'true' }, key('correlation', words), key('passed', words)),
    h('ol', { class: 'sph-rows' }, frame ? frame.anchors.map((_, k) => row(frame, k, words)) : null),
    h('p', { class: 'wcw-note' }, frame ? seenInWords(frame, words) : null),
  );
}

const key = (kind: 'correlation' | 'passed', words: Words): Child => [
  h(
    'svg',
    { width: 22, height: 10 },
    h('rect', { class: `sph-bar-${kind} sph-positive`, x: 1, y: 1, width: 20, height: 8 }),
  ),
  h('span', null, words(`anchor-sphere.key.${kind}`)),
];

function seenInWords({ reach, seen, unseen }: Frame, words: Words): string {
  if (reach >= 180) return words('anchor-sphere.seen.all');
  // What the lattice counts is good to a few thousandths.
  const kind = unseen === 0 ? 'whole' : unseen < 0.01 ? 'little' : 'part';
  return words(`anchor-sphere.seen.${kind}`, { degrees: reach, seen, unseen });
}

function row(frame: Frame, k: number, words: Words): ElementNode {
  const [correlation, output] = [frame.correlations[k]!, frame.outputs[k]!];
  const name = anchorName(k);
  const angle = frame.x ? words('anchor-sphere.angle', { degrees: write(frame.angles[k]!, '0', words.lang) }) : '–';
  return h(
    'li',
    { key: k, class: 'sph-row' },
    tile(patternOf(frame.anchors[k]!), { side: SIDE, scale: 7, alt: words('anchor-sphere.pattern', { name }) }),
    h('span', { class: 'sph-who' }, h('b', null, name), ' ', angle),
    h(
      'svg',
      { class: 'sph-bars', width: '100%', height: 30, 'aria-hidden': 'true' },
      h('line', { class: 'kit-zero', x1: '50%', x2: '50%', y1: 0, y2: 30 }),
      bar('correlation', correlation, 3, 8),
      bar('passed', output, 15, 12),
    ),
    h(
      'span',
      { class: 'sph-values' },
      h('span', { class: 'wcw-hidden' }, words('anchor-sphere.key.correlation')),
      h('span', { class: 'sph-correlation' }, signed(words, correlation)),
      h('span', { class: 'wcw-hidden' }, words('anchor-sphere.key.passed')),
      h('span', { class: `sph-passed sph-${effectOf(output)}` }, signed(words, output)),
    ),
  );
}

/** A bar from the middle: -1 at the left end, 1 at the right. */
function bar(kind: 'correlation' | 'passed', value: number, y: number, height: number): ElementNode {
  const [from, to] = [50 + 50 * Math.min(0, value), 50 + 50 * Math.max(0, value)];
  return h('rect', {
    class: `sph-bar-${kind} sph-${effectOf(value)}`,
    x: at(from),
    width: at(to - from),
    y,
    height,
  });
}
