import { type FiltersFormingFrame, KINDS, type Kind } from '../../experiments/filters-forming/frame.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { filterTile, numbersOf } from './filter-tile.ts';
import { type FormingState, withFilters } from './state.ts';

const ORDER: readonly Kind[] = ['edge', 'blob', 'none'];

/** The filters sorted by what they look like. */
export function looks(state: FormingState, words: Words): ElementNode {
  const frame = withFilters(state);
  if (!frame) return h('p', { class: 'wcw-note' }, words(`filters-forming.${state.frame ? 'end' : 'none'}`));
  return h(
    'section',
    { class: 'form-looks' },
    ORDER.map((kind) => group(frame, kind, words)),
    h('p', { class: 'wcw-note' }, words('filters-forming.looks.note')),
  );
}

function group(frame: FiltersFormingFrame, kind: Kind, words: Words): Child {
  const members = numbersOf().filter((k) => KINDS[frame.kinds[k]!] === kind);
  return h(
    'div',
    { key: kind },
    h(
      'p',
      { class: 'kit-heading' },
      words(`filters-forming.looks.${kind}`),
      ' ',
      h('small', null, String(members.length)),
    ),
    h(
      'ol',
      null,
      members.map((k) =>
        h(
          'li',
          { key: k },
          filterTile(
            frame,
            k,
            words('filters-forming.filter', { number: k + 1, kind: words(`filters-forming.looks.one.${kind}`) }),
          ),
        ),
      ),
    ),
  );
}
