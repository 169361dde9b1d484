import type { Arrow } from '../../../experiments/sign-confusion/cascade.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import { type Words, write } from '../../../shell/words.ts';
import { signed } from '../../kit/signed.ts';
import { at } from '../../kit/tones.ts';
import { type ConfusionState, toneOf } from '../state.ts';

/** The circle's radius, in per cent of the drawing's side. */
export const RADIUS = 37;

/** Input and anchors as directions in the plane; each can be moved. The opposite of the input is marked too. */
export function circle(state: ConfusionState, words: Words): ElementNode {
  const { frame, params } = state;
  const [opposites, input, ...anchors] = frame
    ? spread([params.x + 180, params.x, params.a1, params.a2, params.a3])
    : [0, 0];
  const degreesOf = (k: number): number => [params.a1, params.a2, params.a3][k]!;
  return h(
    'svg',
    { class: 'sgn-circle', key: 'circle', role: 'group', 'aria-label': words('sign-confusion.circle.label') },
    h('circle', { class: 'sgn-rim', cx: '50%', cy: '50%', r: at(RADIUS) }),
    frame
      ? [
          opposite(frame.input, opposites!),
          frame.anchors.map((anchor, k) =>
            handle({
              id: `a${k + 1}`,
              degrees: degreesOf(k),
              arrow: anchor,
              named: anchors[k]!,
              name: `a${String.fromCharCode(0x2081 + k)}`,
              told: words('sign-confusion.circle.anchor', {
                degrees: write(degreesOf(k), '0', words.lang),
                response: signed(words, frame.cascade.responses[k]!),
              }),
              look: `sgn-anchor kit-${toneOf(frame.cascade.passed[k]!)}`,
            }),
          ),
          handle({
            id: 'x',
            degrees: params.x,
            arrow: frame.input,
            named: input!,
            name: words('sign-confusion.input'),
            told: words('sign-confusion.circle.input', { degrees: write(params.x, '0', words.lang) }),
            look: 'sgn-input kit-ink',
          }),
        ]
      : null,
  );
}

/** Where the negative points. */
function opposite([right, up]: Arrow, named: number): Child {
  return h(
    'g',
    { key: 'opposite', class: 'sgn-opposite', 'aria-hidden': 'true' },
    h('line', { class: 'sgn-arm', x1: '50%', y1: '50%', x2: place(-right), y2: place(up) }),
    h('circle', { class: 'sgn-dot', cx: place(-right), cy: place(up), r: 5 }),
    label(named, '\u2212x'),
  );
}

function handle(options: {
  readonly id: string;
  readonly degrees: number;
  readonly arrow: Arrow;
  /** Where its name stands, in degrees. */
  readonly named: number;
  readonly name: string;
  readonly told: string;
  readonly look: string;
}): ElementNode {
  const { id, degrees, arrow, named, name, told, look } = options;
  const [cx, cy] = [place(arrow[0]), place(-arrow[1])];
  return h(
    'g',
    {
      key: id,
      class: `sgn-handle ${look}`,
      role: 'slider',
      tabindex: 0,
      'aria-label': name,
      'aria-valuemin': -180,
      'aria-valuemax': 180,
      'aria-valuenow': Math.round(degrees),
      'aria-valuetext': told,
      'data-turns': id,
    },
    h('line', { class: 'sgn-arm', x1: '50%', y1: '50%', x2: cx, y2: cy }),
    h('circle', { class: 'sgn-grip', cx, cy, r: 22 }),
    h('circle', { class: 'sgn-dot', cx, cy, r: 8 }),
    label(named, name),
  );
}

/** A name outside the circle, in pixels from its rim, at so many degrees. */
function label(degrees: number, name: string): ElementNode {
  const [right, up] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const where = { x: place(right), y: place(-up), dx: AWAY * right, dy: 5 - AWAY * up };
  return h('text', { class: 'sgn-name', ...where, 'text-anchor': 'middle' }, name);
}

const AWAY = 20;
/** Names nearer to each other than so many degrees would overlap. */
const LEAST = 24;

/** Degrees near those given, no two of them nearer to each other than names can stand. */
export function spread(degrees: readonly number[]): number[] {
  const out = [...degrees];
  for (let round = 0; round < 40; round++) {
    for (const i of out.keys()) {
      for (let k = 0; k < i; k++) {
        const away = out[i]! - out[k]! - 360 * Math.round((out[i]! - out[k]!) / 360);
        const short = (LEAST - Math.abs(away)) / 2;
        if (short <= 0) continue;
        const way = away < 0 ? -short : short;
        out[i]! += way;
        out[k]! -= way;
      }
    }
  }
  return out;
}

const place = (value: number): string => at(50 + RADIUS * value);
