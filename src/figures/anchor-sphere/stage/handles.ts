import { latLonOf, type Vector } from '../../../experiments/anchor-sphere/points.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import { type Words, write } from '../../../shell/words.ts';
import { signed } from '../../kit/signed.ts';
import { at } from '../../kit/tones.ts';
import { type Camera, toSeen } from '../camera.ts';
import { FARTHEST } from '../move.ts';
import { anchorName, effectOf, type SphereState } from '../state.ts';
import { seenPatterns } from './landmarks.ts';
import { HALF, RADIUS } from './outlines.ts';

type Frame = NonNullable<SphereState['frame']>;

/** The points that can be moved: anchors, the neighbour, and the input on top. Each takes the focus and the arrow keys. */
export function handles(state: SphereState, frame: Frame, camera: Camera, words: Words): Child {
  const { x, near, anchors, angles, correlations, outputs } = frame;
  const drawn = anchors.map((anchor, k) => {
    const name = anchorName(k);
    const told = words(`anchor-sphere.handle.${x ? 'anchor' : 'alone'}`, {
      angle: x ? write(angles[k]!, '0', words.lang) : '',
      correlation: signed(words, correlations[k]!),
      passed: signed(words, outputs[k]!),
    });
    const look = `sph-anchor sph-${effectOf(outputs[k]!)}`;
    return handle({ id: `a${k + 1}`, point: anchor, name, told, value: angles[k]!, look, camera });
  });
  if (!x || !near) return drawn;
  const { apart, towards } = state.params;
  const [input, neighbour] = [words('anchor-sphere.input'), words('anchor-sphere.neighbour')];
  const place = latLonOf(x);
  const where = words('anchor-sphere.handle.input', { lat: place.lat, lon: place.lon });
  const aside = words('anchor-sphere.handle.neighbour', { apart, towards });
  return [
    opposite(x, camera),
    ...drawn,
    handle({
      id: 'near',
      point: near,
      name: neighbour,
      told: aside,
      value: apart,
      ends: [0, FARTHEST],
      look: 'sph-near',
      camera,
    }),
    handle({ id: 'x', point: x, name: input, told: where, value: place.lat, ends: [-90, 90], look: 'sph-x', camera }),
  ];
}

/** Where the negative lies, straight through the sphere. */
function opposite([right, top, spot]: Vector, camera: Camera): ElementNode {
  const [across, up, near] = toSeen([-right, -top, -spot], camera);
  const [cx, cy] = [place(across), place(-up)];
  // Its name turns away from a pattern that lies where it would stand.
  const pattern = seenPatterns(camera).find((seen) => Math.hypot(seen[0] - across, seen[1] - up) < CLOSE);
  return h(
    'g',
    { key: 'opposite', class: ['sph-opposite', near < 0 && 'sph-behind'], 'aria-hidden': 'true' },
    h('circle', { class: 'sph-dot', cx, cy, r: 5 }),
    h('text', { class: 'sph-name', x: cx, y: cy, ...beside(pattern ? across - pattern[0] : across) }, '\u2212x'),
  );
}

function handle(options: {
  readonly id: string;
  readonly point: Vector;
  readonly name: string;
  readonly told: string;
  /** Degrees from the input; of the input itself, its latitude. */
  readonly value: number;
  readonly ends?: readonly [first: number, last: number];
  readonly look: string;
  readonly camera: Camera;
}): ElementNode {
  const { id, point, name, told, value, ends = [0, 180], look, camera } = options;
  const [right, up, near] = toSeen(point, camera);
  const [cx, cy] = [place(right), place(-up)];
  return h(
    'g',
    {
      key: id,
      class: ['sph-handle', look, near < 0 && 'sph-behind'],
      role: 'slider',
      tabindex: 0,
      'aria-label': name,
      'aria-valuemin': ends[0],
      'aria-valuemax': ends[1],
      'aria-valuenow': Number.isNaN(value) ? 0 : Math.round(value),
      'aria-valuetext': told,
      'data-point': id,
    },
    h('circle', { class: 'sph-grip', cx, cy, r: 22 }),
    h('circle', { class: 'sph-dot', cx, cy, r: id === 'near' ? 5 : 8 }),
    h('text', { class: 'sph-name', x: cx, y: cy, ...beside(right), ...(id === 'x' ? BELOW : {}) }, name),
  );
}

/** In radii: less than a pattern and a name are wide. */
const CLOSE = 0.3;
/** The input's name keeps clear of its neighbour's. */
const BELOW = { dy: '1.35em' };
/** A name stands on the outer side of its point. */
const beside = (right: number) => ({
  dx: right < 0 ? -12 : 12,
  dy: '-0.55em',
  'text-anchor': right < 0 ? 'end' : 'start',
});
const place = (value: number): string => at(50 + (50 * value * RADIUS) / HALF);
