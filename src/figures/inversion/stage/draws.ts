import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import { type Words, write } from '../../../shell/words.ts';
import { oncePer } from '../../kit/once-per.ts';
import { percent } from '../../kit/percent.ts';
import { rowsOfDots } from '../../kit/rows-of-dots.ts';
import { meanAndSpread } from '../../kit/statistics.ts';
import { at } from '../../kit/tones.ts';
import { dot } from '../kinds.ts';
import { type ConditionRow, type OwnDraw, ownDraw, PUBLISHED } from '../reproduction.ts';
import type { InversionState } from '../state.ts';
import { percentAxis } from './percent-axis.ts';

const HEIGHT = 62;
/** Height of the middle row of dots; names stand above the dots. */
const MIDDLE = 38;
const ROW = 4.4;

/** One run is one draw: what many networks of a condition read, a row a condition, with the published number and the reader's own. */
export function manyDraws(state: InversionState, rows: readonly ConditionRow[], words: Words): ElementNode {
  const own = rows.map((row) => ownDraw(state, row));
  const place = Math.max(
    own.findIndex((draw) => draw?.sameSize),
    // Of another size it is no draw of these, and stands beside the first of its condition.
    own.findIndex(Boolean),
  );
  return h(
    'section',
    { class: 'inv-draws wcw-answer' },
    h(
      'p',
      { class: 'inv-line-of-words' },
      h('b', null, words('inversion.reproduction.heading')),
      ' ',
      words(`inversion.reproduction.${rows.length === 0 ? 'none' : 'note'}`),
    ),
    rows.length === 0
      ? null
      : [rows.map((row, i) => rowOf(row, i === place ? own[i] : undefined, words)), percentAxis(words)],
  );
}

function rowOf(row: ConditionRow, draw: OwnDraw | undefined, words: Words): ElementNode {
  const { condition, values, originals } = row;
  const { mean, sd } = meanAndSpread(values);
  return h(
    'div',
    { class: 'inv-draw', key: condition },
    h(
      'p',
      { class: 'inv-draw-words' },
      h('b', null, nameOf(row, words)),
      ' ',
      summary(row, words),
      draw && !draw.sameSize
        ? ` ${words('inversion.reproduction.own-size', { images: draw.images, count: draw.epochs })}`
        : null,
    ),
    h(
      'svg',
      { class: 'inv-dots', width: '100%', height: HEIGHT, role: 'img', 'aria-label': spoken(row, words) },
      h('line', { class: 'inv-grid', x1: '0%', x2: '100%', y1: MIDDLE, y2: MIDDLE }),
      values.length > 0 ? spread(mean, sd) : null,
      condition === 'paper' || condition === 'browser' ? published(condition === 'paper', words) : null,
      originals && originalDots(originals),
      negativeDots(values),
      own(draw, values, words),
    ),
  );
}

function nameOf({ condition, images, epochs, values }: ConditionRow, words: Words): string {
  const name = words(`inversion.conditions.${condition}`);
  return values.length > 0 ? words('inversion.reproduction.condition', { name, images, epochs }) : `${name}.`;
}

/** Mean and spread of both versions, in a sentence each. */
function summary({ values, originals = [] }: ConditionRow, words: Words): string {
  if (values.length === 0) return words('inversion.reproduction.none');
  const told = (name: string, of: readonly number[]) => {
    const { mean, sd } = meanAndSpread(of);
    const said = { mean: percent(words, mean, PUBLISHED.testImages), sd: write(sd * 100, '2', words.lang) };
    return words(`inversion.reproduction.${name}-${of.length > 1 ? 'many' : 'one'}`, said);
  };
  const seeds = words('inversion.reproduction.seeds', { count: values.length });
  return [seeds, told('negative', values), originals.length > 0 ? told('original', originals) : ''].join(' ').trim();
}

function spoken(row: ConditionRow, words: Words): string {
  const { values } = row;
  const heard = `${nameOf(row, words)} ${summary(row, words)}`;
  if (values.length < 2) return heard;
  const range = {
    least: percent(words, Math.min(...values), PUBLISHED.testImages),
    most: percent(words, Math.max(...values), PUBLISHED.testImages),
  };
  return `${heard} ${words('inversion.reproduction.range', range)}`;
}

function spread(mean: number, sd: number): Child {
  const [from, to] = [Math.max(0, mean - sd), Math.min(1, mean + sd)];
  const x = at(mean * 100);
  return [
    h('rect', { class: 'inv-spread', x: at(from * 100), width: at((to - from) * 100), y: MIDDLE - 24, height: 48 }),
    h('line', { class: 'inv-mean', x1: x, x2: x, y1: MIDDLE - 24, y2: MIDDLE + 24 }),
  ];
}

const originalDots = oncePer((values: readonly number[]) => dots('original', values, 1));
const negativeDots = oncePer((values: readonly number[]) => dots('negative', values, 11));

function dots(kind: 'original' | 'negative', values: readonly number[], most: number): ElementNode {
  const places = values.map((value) => value * 100);
  const rows = rowsOfDots(places, most);
  return h(
    'g',
    { class: 'inv-seeds' },
    places.map((x, i) => dot(kind, at(x), MIDDLE + rows[i] * ROW, 2.4)),
  );
}

/** One line through the rows of the published condition, named in one of them. */
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
function own(draw: OwnDraw | undefined, values: readonly number[], words: Words): Child {
  if (!draw) return null;
  const value = draw.negative;
  const left = Math.min(value, ...values);
  const right = Math.max(value, ...values);
  const after = 1 - right >= left;
  return h(
    'g',
    { class: 'inv-own' },
    dot('original', at(draw.original * 100), MIDDLE, 5.5),
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
