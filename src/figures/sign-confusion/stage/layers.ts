import { confusionSchema } from '../../../experiments/sign-confusion/schema.ts';
import type { FigureActions } from '../../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { bigNumber } from '../../kit/big-number.ts';
import { scientific } from '../../kit/scientific.ts';
import { tile } from '../../kit/tile.ts';
import { type ConfusionState, isEqual } from '../state.ts';

type Frame = NonNullable<ConfusionState['frame']>;

/** Layers one after another, the one matrix that they multiply into, and how far apart the two come out. */
export function layers({ frame, params }: ConfusionState, words: Words, actions: FigureActions): ElementNode {
  if (!frame) return h('div', { class: 'sgn-collapse' });
  const rectified = params.rectify === 'on';
  return h(
    'div',
    { class: 'sgn-collapse' },
    howMany(params, words, actions),
    h('p', { class: 'kit-heading' }, words(`sign-confusion.collapse.${rectified ? 'rectified' : 'layers'}`)),
    chain(frame, frame.layers, frame.stacked, words),
    h('p', { class: 'kit-heading' }, words('sign-confusion.collapse.one')),
    h(
      'div',
      { class: 'sgn-product' },
      chain(frame, [frame.product], frame.collapsed, words),
      differenceOf(frame, rectified, words),
    ),
    h('div', { class: 'sgn-odd' }, oddnessOf(frame, rectified, words)),
  );
}

/** How many layers there are, where the eye is; and matrices anew. */
function howMany({ layers, seed }: ConfusionState['params'], words: Words, actions: FigureActions): ElementNode {
  const { min, max } = confusionSchema.layers;
  const step = (by: number, sign: string, name: string): ElementNode =>
    h(
      'button',
      {
        type: 'button',
        key: name,
        'aria-label': words(`sign-confusion.collapse.${name}`),
        'aria-disabled': layers + by < min || layers + by > max ? 'true' : undefined,
        on: { click: () => actions.set({ layers: Math.max(min, Math.min(max, layers + by)) }) },
      },
      sign,
    );
  return h(
    'div',
    { class: 'sgn-count' },
    step(-1, '\u2212', 'fewer'),
    h('output', null, words('sign-confusion.collapse.count', { count: layers })),
    step(1, '+', 'more'),
    h(
      'button',
      {
        type: 'button',
        key: 'again',
        class: 'wcw-quiet',
        on: { click: () => actions.set({ seed: (Number(seed) % 9999) + 1 }) },
      },
      words('sign-confusion.collapse.again'),
    ),
  );
}

/** Input, matrices and output as heat maps, each on its own scale, symmetric about zero. */
function chain(frame: Frame, matrices: readonly Float32Array[], output: Float32Array, words: Words): ElementNode {
  const { side, vector } = frame;
  const scale = 44 / side;
  const many = matrices.length > 1;
  const name = (k: number): string =>
    many ? `W${String.fromCharCode(0x2081 + k)}` : words('sign-confusion.collapse.matrix');
  const column = (values: Float32Array, label: string): ElementNode =>
    h('figure', { class: 'sgn-part' }, tile(values, { side: 1, scale, alt: '' }), h('figcaption', null, label));
  return h(
    'div',
    {
      class: 'sgn-chain',
      style: `--n:${matrices.length}`,
      role: 'img',
      'aria-label': words(`sign-confusion.collapse.${many ? 'chain' : 'single'}`, { count: matrices.length, side }),
    },
    column(vector, 'x'),
    matrices.map(
      (matrix, k): Child => [
        h('span', { class: 'sgn-then', key: `then${k}` }, '→'),
        h(
          'figure',
          { class: 'sgn-part', key: `matrix${k}` },
          tile(matrix, { side, scale, alt: '' }),
          h('figcaption', null, name(k)),
        ),
      ],
    ),
    h('span', { class: 'sgn-then' }, '→'),
    column(output, 'y'),
  );
}

function differenceOf(frame: Frame, rectified: boolean, words: Words): ElementNode {
  const equal = isEqual(frame);
  const kind = equal ? (rectified ? 'happens' : 'equal') : 'apart';
  return bigNumber({
    name: words('sign-confusion.difference.name'),
    value: scientific(words, frame.difference),
    note: words(`sign-confusion.difference.${kind}`, { rounding: scientific(words, frame.rounding) }),
    tone: equal ? 'ink' : 'negative',
  });
}

function oddnessOf({ oddness, stacked, negated }: Frame, rectified: boolean, words: Words): ElementNode {
  const dead = [...stacked, ...negated].every((value) => value === 0);
  const kind = dead ? 'dead' : oddness > 0 ? 'broken' : rectified ? 'happens' : 'exact';
  return bigNumber({
    name: words('sign-confusion.oddness.name'),
    value: scientific(words, oddness),
    note: words(`sign-confusion.oddness.${kind}`),
    tone: oddness > 0 ? 'negative' : 'ink',
  });
}
