import type { FigureNumber } from '../../shell/figure.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import type { WrongLabelsState } from './state.ts';

/** What is read of new digits, and of the wrong labels what has been learnt by heart. */
export function numbers({ frame }: WrongLabelsState, words: Words): FigureNumber[] {
  const number = (share: number | undefined): Pick<FigureNumber, 'value' | 'unit'> => {
    const known = share !== undefined && Number.isFinite(share);
    return { value: known ? write(100 * share, '1', words.lang) : '–', ...(known && { unit: '%' }) };
  };
  return [
    { name: words('wrong-labels.numbers.test'), ...number(frame?.test), sign: dash('shown', ''), answer: true },
    { name: words('wrong-labels.numbers.memorised'), ...number(frame?.memorised), sign: dash('negative', '4 2') },
  ];
}

/** A piece of the line that a number is the end of, or that a name is of. */
export const dash = (tone: string, dashes: string): ElementNode =>
  h(
    'svg',
    { class: `kit-${tone} wl-dash`, viewBox: '0 0 16 10', 'aria-hidden': 'true' },
    h('line', { x1: 0, x2: 16, y1: 5, y2: 5, 'stroke-dasharray': dashes || undefined }),
  );
