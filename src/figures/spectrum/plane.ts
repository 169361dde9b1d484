import { type Ellipse, type EllipseName, ellipseOf } from '../../experiments/spectrum/ellipse.ts';
import { LONGEST } from '../../experiments/spectrum/schema.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { handle } from './handle.ts';
import type { SpectrumState } from './state.ts';

/** From the middle of the plane to its side. */
const REACH = LONGEST + 0.25;
const NAMES = ['a', 'b'] as const;

/** Two ellipses about one middle: the end of the first axis turns and stretches, that of the second stretches. */
export function plane({ params }: SpectrumState, words: Words, actions: FigureActions): ElementNode {
  return h(
    'div',
    { class: 'spc-plane', 'data-surface': 'plane', role: 'group', 'aria-label': words('spectrum.ellipses.plane') },
    h(
      'svg',
      { viewBox: `${-REACH} ${-REACH} ${2 * REACH} ${2 * REACH}`, 'aria-hidden': 'true' },
      h('path', { class: 'spc-cross', d: `M${-REACH} 0H${REACH}M0 ${-REACH}V${REACH}` }),
      NAMES.map((name) => shape(ellipseOf(params, name), name)),
    ),
    NAMES.map((name) => handles(ellipseOf(params, name), name, words, actions)),
  );
}

const TONES = { a: 'kit-first', b: 'kit-second' } as const;

function shape({ axes: [rx, ry], turn }: Ellipse, name: EllipseName): ElementNode {
  return h(
    'g',
    { class: ['spc-ellipse', TONES[name], `spc-${name}`], key: name, transform: `rotate(${-turn})` },
    h('ellipse', { cx: 0, cy: 0, rx, ry }),
    h('path', { d: `M0 0H${rx}M0 0V${-ry}` }),
  );
}

function handles({ axes, turn }: Ellipse, name: EllipseName, words: Words, actions: FigureActions): Child {
  const angle = (turn * Math.PI) / 180;
  const ways = [
    [Math.cos(angle), Math.sin(angle)],
    [-Math.sin(angle), Math.cos(angle)],
  ] as const;
  // Keys may come faster than pictures.
  const now = { lengths: [...axes], turn };
  const stretch = (axis: 0 | 1, length: number): void => {
    now.lengths[axis] = Number(Math.max(0, Math.min(LONGEST, length)).toFixed(2));
    actions.set({ [`${name}${axis + 1}`]: now.lengths[axis]! });
  };
  const turnTo = (degrees: number): void => {
    now.turn = halfTurn(degrees);
    actions.set({ [`${name}-turn`]: now.turn });
  };
  return ([0, 1] as const).map((axis) => {
    const [right, up] = ways[axis];
    return handle({
      key: `${name}${axis}`,
      look: `${TONES[name]} spc-${name}`,
      label: words(`spectrum.params.${name}${axis + 1}.label`),
      told: words(`spectrum.ellipses.${axis === 0 ? 'first' : 'second'}`, { length: axes[axis], turn }),
      min: 0,
      max: LONGEST,
      now: axes[axis],
      left: 50 + (50 * axes[axis] * right) / REACH,
      top: 50 - (50 * axes[axis] * up) / REACH,
      drag(share, down) {
        const [x, y] = [(2 * share - 1) * REACH, (1 - 2 * down) * REACH];
        stretch(axis, axis === 0 ? Math.hypot(x, y) : x * right + y * up);
        if (axis === 0) turnTo((Math.atan2(y, x) * 180) / Math.PI);
      },
      nudge([across, down], fine) {
        if (axis === 0 && Math.abs(across) === 1) turnTo(now.turn - across * (fine ? 1 : 5));
        else stretch(axis, now.lengths[axis]! + (across || -down) * (fine ? 0.05 : 0.1));
      },
    });
  });
}

/** Degrees from -180 to 180, in tenths. */
const halfTurn = (degrees: number): number => Math.round((degrees - 360 * Math.round(degrees / 360)) * 10) / 10 + 0;
