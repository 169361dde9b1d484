import type { FigureActions } from '../../../shell/figure.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import { isBusy } from '../../../shell/state.ts';
import { type Words, write } from '../../../shell/words.ts';
import { percent } from '../../kit/percent.ts';
import { meanAndSpread } from '../../kit/statistics.ts';
import { at } from '../../kit/tones.ts';
import { allRows } from '../condition-rows.ts';
import { isOf, settingsOf } from '../conditions.ts';
import { dot, glyph } from '../kinds.ts';
import { type ConditionRow, ownDraw, PUBLISHED } from '../reproduction.ts';
import { percentAxis } from '../stage/percent-axis.ts';
import type { InversionState } from '../state.ts';

/** Digits ride on a row's line, negatives hang under it. */
const LINE = 13;
const RIDE = { original: LINE - 5, negative: LINE + 5 } as const;
const HEIGHT = 26;
/** A network as it was trained: what a chosen condition is shown as. */
const AS_TRAINED = { negate: 'off', blend: 0, 'drop-rectifier': 'off' } as const;

type Version = keyof typeof RIDE;

/** Every condition that is run over many seeds, a row each on one axis; a row's name sets the figure to it. */
export function conditionsPanel(
  state: InversionState,
  words: Words,
  actions: FigureActions,
  reproduction: readonly ConditionRow[],
): ElementNode {
  return h(
    'div',
    null,
    h('p', { class: 'inv-note' }, words('inversion.conditions.note')),
    h(
      'ol',
      { class: 'inv-conditions' },
      h('li', { 'aria-hidden': 'true' }, percentAxis(words)),
      allRows(reproduction).map((one) => row(state, one, words, actions)),
    ),
  );
}

function row(state: InversionState, one: ConditionRow, words: Words, actions: FigureActions): ElementNode {
  const { condition, values, originals = [] } = one;
  const own = ownDraw(state, one);
  const choose = () => {
    const { data, ...settings } = settingsOf(condition);
    actions.set({ ...settings, ...(state.absent?.has(data) ? {} : { data }), ...AS_TRAINED });
  };
  const line = (version: Version, shares: readonly number[]): Child =>
    shares.map((share) => dot(version, at(share * 100), RIDE[version], 2.6));
  return h(
    'li',
    { key: condition, class: 'inv-condition' },
    h(
      'button',
      {
        type: 'button',
        'aria-pressed': isOf(state.params, condition) ? 'true' : 'false',
        disabled: isBusy(state),
        on: { click: choose },
      },
      words(`inversion.conditions.${condition}`),
    ),
    h(
      'svg',
      { class: 'inv-dots wcw-answer', width: '100%', height: HEIGHT, 'aria-hidden': 'true' },
      h('line', { class: 'inv-grid', x1: '0%', x2: '100%', y1: LINE, y2: LINE }),
      line('original', originals),
      line('negative', values),
      own
        ? h(
            'g',
            { class: 'inv-own' },
            dot('original', at(own.original * 100), RIDE.original, 4.5),
            dot('negative', at(own.negative * 100), RIDE.negative, 4.5),
          )
        : null,
    ),
    h(
      'p',
      { class: 'wcw-answer' },
      values.length === 0
        ? words('inversion.reproduction.none')
        : [share('original', originals, words), share('negative', values, words), size(one, words)],
    ),
  );
}

function share(version: Version, values: readonly number[], words: Words): Child {
  if (values.length === 0) return null;
  const { mean, sd } = meanAndSpread(values);
  const spread = values.length > 1 ? ` ± ${write(sd * 100, '2', words.lang)}` : '';
  return h(
    'span',
    null,
    glyph(version),
    h('span', { class: 'wcw-hidden' }, ` ${words(`inversion.curve.${version}`)}`),
    ` ${percent(words, mean, PUBLISHED.testImages)}${spread} `,
  );
}

function size({ values, images, epochs }: ConditionRow, words: Words): Child {
  return h('small', null, words('inversion.conditions.size', { count: values.length, images, epochs }));
}
