import type { InversionFrame } from '../../../experiments/inversion/frame.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { wholePercent } from '../../kit/percent.ts';
import { at } from '../../kit/tones.ts';

type Version = 'original' | 'negative';

/** Half the width of a name, in per cent of the chart's on a phone. */
const REACH = 12;
/** Room for a name between a line and the axis, and between two lines, as shares of the chart's height. */
const ROOM_BELOW = 0.15;
const ROOM_BETWEEN = 0.3;

/**
 * Names at the lines, left of the words at the right end: the upper above its line, the lower below. Where there is no
 * room below, it stands above its line, and where the lines lie close together there, in the row under the axis.
 */
export function curveLabels(history: readonly InversionFrame[], end: number, words: Words): ElementNode {
  const seen = ((history.at(-1)?.imagesSeen ?? 0) / end) * 100;
  const x = Math.min(45, Math.max(15, seen * 0.45));
  const original = band(history, 'original', end, x);
  const negative = band(history, 'negative', end, x);
  const digitsAbove = original.least + original.most >= negative.least + negative.most;
  const [upper, lower] = digitsAbove ? [original, negative] : [negative, original];
  const low: LabelSpot = { x, y: 1 - lower.least, dy: 20 };
  if (lower.least < ROOM_BELOW) {
    if (upper.least - lower.most > ROOM_BETWEEN) Object.assign(low, { y: 1 - lower.most, dy: -10 });
    else Object.assign(low, { x: 30, y: 1, dy: 18 });
  }
  const high: LabelSpot = { x, y: 1 - upper.most, dy: -10 };
  return h(
    'g',
    null,
    name('original', digitsAbove ? high : low, words),
    h('g', { class: 'wcw-answer' }, name('negative', digitsAbove ? low : high, words)),
  );
}

interface LabelSpot {
  readonly x: number;
  readonly y: number;
  readonly dy: number;
}

function name(version: Version, { x, y, dy }: LabelSpot, words: Words): ElementNode {
  return h(
    'text',
    { class: `inv-label inv-${version}`, x: at(x), y: at(y * 100), dy, 'text-anchor': 'middle' },
    words(`inversion.curve.${version}`),
  );
}

/** The least and the most that a line reaches over the width of a name at `x` (per cent). */
function band(history: readonly InversionFrame[], version: Version, end: number, x: number) {
  const [from, to] = [x - REACH, x + REACH].map((place) => (place / 100) * end);
  const inside = history.filter(({ imagesSeen }) => imagesSeen > from && imagesSeen < to);
  const values = [...inside.map((frame) => frame[version].accuracy), valueAt(from), valueAt(to)];
  return { least: Math.min(...values), most: Math.max(...values) };

  function valueAt(seen: number): number {
    const after = history.findIndex(({ imagesSeen }) => imagesSeen >= seen);
    if (after <= 0) return history.at(after)![version].accuracy;
    const [a, b] = [history[after - 1], history[after]];
    const share = (seen - a.imagesSeen) / (b.imagesSeen - a.imagesSeen);
    return a[version].accuracy + share * (b[version].accuracy - a[version].accuracy);
  }
}

/** The reader's guess, kept beside what the network does. */
export function guessLine(guess: number, words: Words): Child {
  const y = at(100 - guess);
  return [
    h('line', { class: 'inv-guess', x1: '0%', x2: '100%', y1: y, y2: y }),
    h(
      'text',
      { class: 'inv-tick', x: '100%', dx: -10, y, dy: guess > 88 ? 15 : -6, 'text-anchor': 'end' },
      words('inversion.guess.drawn', { value: wholePercent(words, guess / 100) }),
    ),
  ];
}
