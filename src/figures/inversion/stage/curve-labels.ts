import type { InversionFrame } from '../../../experiments/inversion/frame.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { at } from '../kinds.ts';
import { wholePercent } from '../numbers.ts';

type Version = 'original' | 'negative';

/** Names in the middle of the lines, the upper above its line and the lower below it, so that they part where the lines meet. */
export function curveLabels(history: readonly InversionFrame[], end: number, words: Words): ElementNode {
  const middle = history[Math.floor((history.length - 1) / 2)];
  const x = Math.min(85, Math.max(15, (middle.imagesSeen / end) * 100));
  const upper: Version = middle.original.accuracy >= middle.negative.accuracy ? 'original' : 'negative';
  const label = (version: Version) => {
    const share = middle[version].accuracy;
    // There is no room under a line that runs along the bottom.
    const above = version === upper || share < 0.15;
    return h(
      'text',
      {
        class: `inv-label inv-${version}`,
        x: at(x),
        y: at(100 - share * 100),
        dy: above ? -10 : 20,
        'text-anchor': 'middle',
      },
      words(`inversion.curve.${version}`),
    );
  };
  return h('g', null, label('original'), h('g', { class: 'wcw-answer' }, label('negative')));
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
