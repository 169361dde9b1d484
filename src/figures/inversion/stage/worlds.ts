import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { wholePercent } from '../../kit/percent.ts';
import { at } from '../../kit/tones.ts';
import { dot, type Kind } from '../kinds.ts';
import { type InversionState, isBlended, type Worlds } from '../state.ts';

/** Heights in CSS pixels: digits ride on the line, negatives hang under it, so that they never hide each other. */
const LINE = 24;
const HEIGHT = 56;
const RIDE: Readonly<Record<Kind, number>> = { original: LINE - 8, negative: LINE + 8, blended: LINE };

/**
 * One line from 0 to 100 % with a dot for the digits above it and one for the negatives below. When the first layer is
 * flipped, grey dots stay where the two were, and arcs lead from there: the worlds change places.
 */
export function worldsLine(state: InversionState, before: Worlds | undefined, words: Words): ElementNode {
  const { frame, params, guess } = state;
  const kinds: Kind[] = isBlended(params) ? ['original', 'negative', 'blended'] : ['original', 'negative'];
  return h(
    'svg',
    { class: 'inv-worlds', width: '100%', height: HEIGHT, 'aria-hidden': 'true' },
    h('line', { class: 'inv-axis', x1: '0%', x2: '100%', y1: LINE, y2: LINE }),
    [0, 0.25, 0.5, 0.75, 1].map((share) => tick(share, words)),
    typeof guess === 'number' ? guessTick(guess) : null,
    before && frame
      ? h('g', { class: 'wcw-answer' }, arc('original', before, frame), arc('negative', before, frame))
      : null,
    before ? h('g', { class: 'wcw-answer' }, ghost('original', before), ghost('negative', before)) : null,
    frame
      ? kinds.map((kind) =>
          h(
            'g',
            { class: [kind !== 'original' && 'wcw-answer'] },
            dot(kind, at(frame[kind].accuracy * 100), RIDE[kind], 6.5),
          ),
        )
      : null,
  );
}

function tick(share: number, words: Words): Child {
  const x = at(share * 100);
  const anchor = share === 0 ? 'start' : share === 1 ? 'end' : 'middle';
  return [
    h('line', { class: 'inv-axis', x1: x, x2: x, y1: LINE - 3, y2: LINE + 3 }),
    share % 0.5 === 0
      ? h('text', { class: 'inv-tick', x, y: HEIGHT - 2, 'text-anchor': anchor }, wholePercent(words, share))
      : null,
  ];
}

function ghost(kind: 'original' | 'negative', before: Worlds): ElementNode {
  return dot(kind, at(before[kind].accuracy * 100), RIDE[kind], 6, true);
}

function guessTick(guess: number): ElementNode {
  return h('line', { class: 'inv-guess', x1: at(guess), x2: at(guess), y1: LINE - 2, y2: LINE + 26 });
}

/** From where a world was to where it is now: above the line for the digits, below it for the negatives. */
function arc(kind: 'original' | 'negative', before: Worlds, now: Worlds): Child {
  const [from, to] = [before[kind].accuracy * 100, now[kind].accuracy * 100].map(
    (value) => Math.round(value * 100) / 100,
  );
  if (from === to) return null;
  const far = kind === 'original' ? -11 : 11;
  const base = RIDE[kind];
  return h(
    'svg',
    {
      x: 0,
      y: 0,
      width: '100%',
      height: HEIGHT,
      viewBox: `0 0 100 ${HEIGHT}`,
      preserveAspectRatio: 'none',
      class: 'inv-stretched',
    },
    h('path', {
      class: `inv-arc inv-${kind}`,
      d: `M${from} ${base}C${from} ${base + far * 2} ${to} ${base + far * 2} ${to} ${base}`,
    }),
  );
}
