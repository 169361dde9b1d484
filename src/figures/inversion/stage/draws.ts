import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import { type Words, write } from '../../../shell/words.ts';
import { rowsOfDots } from '../../kit/rows-of-dots.ts';
import { meanAndSpread } from '../../kit/statistics.ts';
import { at, dot } from '../kinds.ts';
import { percent, wholePercent } from '../numbers.ts';
import { ownDraw, PUBLISHED, type ReproductionStrip } from '../reproduction.ts';
import type { InversionState } from '../state.ts';

const HEIGHT = 62;
/** Height of the middle row of dots; names stand above the dots. */
const MIDDLE = 38;
const ROW = 4.4;

/** One run is one draw: the accuracy on negatives over many seeds, a strip a condition, with the published number and the reader's own. */
export function manyDraws(state: InversionState, strips: readonly ReproductionStrip[], words: Words): ElementNode {
  const measured = strips.filter((strip) => strip.values.length > 0);
  return h(
    'section',
    { class: 'inv-draws wcw-answer' },
    h(
      'p',
      { class: 'inv-line-of-words' },
      h('b', null, words('inversion.reproduction.heading')),
      ' ',
      words(`inversion.reproduction.${measured.length === 0 ? 'none' : 'note'}`),
    ),
    measured.length === 0 ? null : [measured.map((strip, i) => stripOf(state, strip, i === 0, words)), axis(words)],
  );
}

function stripOf(state: InversionState, strip: ReproductionStrip, first: boolean, words: Words): ElementNode {
  const { images, epochs, values } = strip;
  const { mean, sd } = meanAndSpread(values);
  const told = {
    count: values.length,
    mean: percent(words, mean, PUBLISHED.testImages),
    sd: write(sd * 100, '2', words.lang),
  };
  const condition = words('inversion.reproduction.condition', { images, epochs });
  const spoken = words('inversion.reproduction.describe', {
    ...told,
    condition,
    least: percent(words, Math.min(...values), PUBLISHED.testImages),
    most: percent(words, Math.max(...values), PUBLISHED.testImages),
  });
  return h(
    'div',
    { class: 'inv-draw', key: condition },
    h(
      'p',
      { class: 'inv-draw-words' },
      h('b', null, condition),
      ' ',
      words(`inversion.reproduction.${values.length > 1 ? 'summary' : 'one'}`, told),
    ),
    h(
      'svg',
      { class: 'inv-dots', width: '100%', height: HEIGHT, role: 'img', 'aria-label': spoken },
      h('line', { class: 'inv-grid', x1: '0%', x2: '100%', y1: MIDDLE, y2: MIDDLE }),
      spread(mean, sd),
      published(first, words),
      dots(values),
      own(ownDraw(state, strip), values, words),
    ),
  );
}

function spread(mean: number, sd: number): Child {
  const [from, to] = [Math.max(0, mean - sd), Math.min(1, mean + sd)];
  const x = at(mean * 100);
  return [
    h('rect', { class: 'inv-spread', x: at(from * 100), width: at((to - from) * 100), y: MIDDLE - 24, height: 48 }),
    h('line', { class: 'inv-mean', x1: x, x2: x, y1: MIDDLE - 24, y2: MIDDLE + 24 }),
  ];
}

/** Placed and drawn once for each strip: they never change, and a run redraws the figure ten times a second. */
const drawnDots = new WeakMap<readonly number[], ElementNode>();

function dots(values: readonly number[]): ElementNode {
  const before = drawnDots.get(values);
  if (before) return before;
  const places = values.map((value) => value * 100);
  const rows = rowsOfDots(places, 11);
  const drawn = h(
    'g',
    { class: 'inv-seeds' },
    places.map((x, i) => dot('negative', at(x), MIDDLE + rows[i] * ROW, 2.4)),
  );
  drawnDots.set(values, drawn);
  return drawn;
}

/** One line through all strips, named in the first. */
function published(named: boolean, words: Words): Child {
  const x = at(PUBLISHED.negative * 100);
  const value = percent(words, PUBLISHED.negative, PUBLISHED.testImages);
  return [
    h('line', { class: 'inv-reference', x1: x, x2: x, y1: 2, y2: HEIGHT }),
    named
      ? h('text', { class: 'inv-tick', x, dx: 5, y: 11 }, words('inversion.reproduction.published', { value }))
      : null,
  ];
}

/** The reader's own draw; its number stands beside all the dots, where there is room. */
function own(value: number | undefined, values: readonly number[], words: Words): Child {
  if (value === undefined) return null;
  const left = Math.min(value, ...values);
  const right = Math.max(value, ...values);
  const after = 1 - right >= left;
  return h(
    'g',
    { class: 'inv-own' },
    dot('negative', at(value * 100), MIDDLE, 5.5),
    h(
      'text',
      {
        class: 'inv-label',
        x: at((after ? right : left) * 100),
        y: MIDDLE + 22,
        dx: after ? 12 : -12,
        'text-anchor': after ? 'start' : 'end',
      },
      words('inversion.reproduction.yours', { value: percent(words, value, PUBLISHED.testImages) }),
    ),
  );
}

function axis(words: Words): ElementNode {
  const tick = (share: number) =>
    h(
      'text',
      {
        class: 'inv-tick',
        x: at(share * 100),
        y: 12,
        'text-anchor': share === 0 ? 'start' : share === 1 ? 'end' : 'middle',
      },
      wholePercent(words, share),
    );
  return h('svg', { class: 'inv-dots', width: '100%', height: 16, 'aria-hidden': 'true' }, [0, 0.5, 1].map(tick));
}
