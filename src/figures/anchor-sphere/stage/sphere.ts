import type { Vector } from '../../../experiments/anchor-sphere/points.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { type Camera, toSeen } from '../camera.ts';
import { effectOf, type SphereState } from '../state.ts';
import { handles } from './handles.ts';
import { landmarks } from './landmarks.ts';
import { arcBetween, capInFront, circleAround, HALF, type Halves, RADIUS } from './outlines.ts';

/** The sphere with its input and anchors. Paths scale with the figure, points and letters keep their size. */
export function sphere(state: SphereState, words: Words): Child {
  return [legend(state, words), drawing(state, words)];
}

/** What the lines to the anchors tell: those that are there. */
function legend({ frame }: SphereState, words: Words): ElementNode {
  const effects = new Set(frame?.outputs.map(effectOf));
  const kinds = (['positive', 'negative', 'nothing'] as const).filter((effect) => effects.has(effect));
  return h(
    'ul',
    { class: 'sph-legend', key: 'legend', 'aria-hidden': 'true' },
    frame?.x
      ? kinds.map((effect) =>
          h(
            'li',
            { key: effect, class: `sph-arc sph-${effect}` },
            h('svg', { width: 18, height: 10 }, h('line', { class: 'sph-line', x1: 0, x2: 18, y1: 5, y2: 5 })),
            words(`anchor-sphere.effect.${effect}`),
          ),
        )
      : frame && h('li', { key: 'missing' }, words('anchor-sphere.effect.missing')),
  );
}

function drawing(state: SphereState, words: Words): ElementNode {
  const { params, frame } = state;
  const camera: Camera = { turn: params.turn, tilt: params.tilt };
  return h(
    'svg',
    {
      class: 'sph-view',
      key: 'sphere',
      role: 'group',
      tabindex: 0,
      'aria-label': words('anchor-sphere.sphere.label'),
    },
    h(
      'svg',
      { width: '100%', height: '100%', viewBox: `${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`, 'aria-hidden': 'true' },
      h('circle', { class: 'sph-ball', r: RADIUS }),
      frame ? caps(frame, camera) : null,
      grid(camera),
      landmarks(camera),
      frame ? arcs(frame, camera) : null,
      h('circle', { class: 'sph-rim', r: RADIUS }),
    ),
    frame ? handles(state, frame, camera, words) : null,
  );
}

type Frame = NonNullable<SphereState['frame']>;

/** What every anchor sees, shaded: the more anchors see a place, the darker. */
function caps({ anchors, reach }: Frame, camera: Camera): Child {
  return anchors.map((anchor, k) => {
    const centre = toSeen(anchor, camera);
    const part = { key: `cap${k}`, class: `sph-cap sph-cap-${k + 1}` };
    if (reach >= 180) return h('g', part, h('circle', { class: 'sph-shade', r: RADIUS }));
    return h(
      'g',
      part,
      h('path', { class: 'sph-shade', d: capInFront(centre, reach) }),
      both('sph-edge', circleAround(centre, reach)),
    );
  });
}

/** The three great circles through the patterns, in hairlines. */
function grid(camera: Camera): ElementNode {
  const axes: readonly Vector[] = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  return h(
    'g',
    { key: 'grid' },
    axes.map((axis) => both('sph-grid', circleAround(toSeen(axis, camera), 90))),
  );
}

/** The angle of every anchor to the input as a piece of a great circle, told apart by what is passed on. */
function arcs({ x, near, anchors, outputs }: Frame, camera: Camera): Child {
  if (!x) return null;
  const from = toSeen(x, camera);
  return [
    ...anchors.map((anchor, k) =>
      h(
        'g',
        { key: `arc${k}`, class: `sph-arc sph-${effectOf(outputs[k]!)}` },
        both('sph-line', arcBetween(from, toSeen(anchor, camera))),
      ),
    ),
    near
      ? h('g', { key: 'near', class: 'sph-arc sph-between' }, both('sph-line', arcBetween(from, toSeen(near, camera))))
      : null,
  ];
}

/** A line in two parts: in front, and faint where the sphere is before it. */
function both(name: string, { front, back }: Halves): Child {
  return [
    h('path', { class: `${name} sph-behind`, d: back || undefined }),
    h('path', { class: name, d: front || undefined }),
  ];
}
