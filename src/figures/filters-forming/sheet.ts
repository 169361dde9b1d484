import { KINDS } from '../../experiments/filters-forming/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { signed } from '../kit/signed.ts';
import { filterTile, fullColour, numbersOf } from './filter-tile.ts';
import { type FormingState, withFilters } from './state.ts';

/** The twelve filters as they are at this moment, on one scale, with its ends written. */
export function sheet(state: FormingState, words: Words): ElementNode {
  const frame = withFilters(state);
  const end = frame ? fullColour(frame) : 0;
  return h(
    'div',
    { class: 'form-sheet' },
    h(
      'ol',
      null,
      numbersOf().map((k) =>
        h(
          'li',
          { key: k },
          frame
            ? filterTile(
                frame,
                k,
                words('filters-forming.filter', {
                  number: k + 1,
                  kind: words(`filters-forming.looks.one.${KINDS[frame.kinds[k]!]}`),
                }),
              )
            : null,
        ),
      ),
    ),
    h(
      'p',
      { class: ['kit-range', frame?.channels === 3 && 'form-colours'] },
      frame
        ? [
            signed(words, -end),
            h('i', { 'aria-hidden': 'true' }),
            `+${signed(words, end)}`,
            h('span', null, words(`filters-forming.scale.${frame.channels === 3 ? 'colour' : 'signed'}`)),
          ]
        : state.frame
          ? words('filters-forming.end')
          : '\u00a0',
    ),
  );
}
