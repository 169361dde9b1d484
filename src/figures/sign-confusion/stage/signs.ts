import { type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { signed } from '../../kit/signed.ts';
import type { ConfusionState } from '../state.ts';

/** The table of signs: which products fall where, with their numbers. Two cells look for, two against. */
export function signTable(state: ConfusionState, words: Words): ElementNode {
  const signs = [1, -1] as const;
  return h(
    'table',
    { class: 'sgn-table' },
    h('caption', { class: 'wcw-hidden' }, words('sign-confusion.table.heading')),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('td', null),
        signs.map((sign) =>
          h(
            'th',
            { scope: 'col', key: sign },
            words(`sign-confusion.table.weight-${sign > 0 ? 'positive' : 'negative'}`),
          ),
        ),
      ),
    ),
    h(
      'tbody',
      null,
      signs.map((response) =>
        h(
          'tr',
          { key: response },
          h('th', { scope: 'row' }, words(`sign-confusion.table.response-${response > 0 ? 'positive' : 'negative'}`)),
          signs.map((weight) => cell(state, response, weight, words)),
        ),
      ),
    ),
  );
}

function cell({ frame, params }: ConfusionState, response: 1 | -1, weight: 1 | -1, words: Words): ElementNode {
  const cut = params.rectify === 'on' && response < 0;
  const kind = cut ? 'nothing' : response * weight > 0 ? 'for' : 'against';
  const { responses = [], passed = [], weights = [], products = [] } = frame?.cascade ?? {};
  const here = responses.map((_, k) => k).filter((k) => responses[k]! * response > 0 && weights[k]! * weight > 0);
  const valuesOf = (k: number) => ({
    name: `a${String.fromCharCode(0x2081 + k)}`,
    response: signed(words, passed[k]!),
    weight: signed(words, weights[k]!),
    product: signed(words, products[k]!),
  });
  return h(
    'td',
    { key: weight, class: `sgn-cell sgn-${kind}` },
    h('b', null, words(`sign-confusion.table.${kind}`)),
    h(
      'ul',
      null,
      here.map((k) =>
        h(
          'li',
          { key: k, title: words('sign-confusion.table.whole', valuesOf(k)) },
          words('sign-confusion.table.product', valuesOf(k)),
        ),
      ),
    ),
  );
}
