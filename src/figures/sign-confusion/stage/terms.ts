import { type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { signed } from '../../kit/signed.ts';
import { type ConfusionState, toneOf } from '../state.ts';

const columns = ['response', 'passed', 'weight', 'product'] as const;

/** The cascade in numbers: response, what is passed on, times weight, product; and their sum, all that leaves the unit. */
export function terms({ frame }: ConfusionState, words: Words): ElementNode {
  const number = (value: number, strong = false): ElementNode =>
    h('td', { class: [`kit-${toneOf(value)}`, 'sgn-number', strong && 'sgn-strong'] }, signed(words, value));
  return h(
    'table',
    { class: 'sgn-terms' },
    h('caption', { class: 'wcw-hidden' }, words('sign-confusion.terms.heading')),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('th', { scope: 'col' }, words('sign-confusion.terms.anchor')),
        columns.map((name) => h('th', { scope: 'col' }, words(`sign-confusion.terms.${name}`))),
      ),
    ),
    h(
      'tbody',
      null,
      frame?.cascade.responses.map((response, k) => {
        const { passed, weights, products } = frame.cascade;
        return h(
          'tr',
          { key: k },
          h('th', { scope: 'row' }, `a${String.fromCharCode(0x2081 + k)}`),
          number(response),
          number(passed[k]!),
          h('td', { class: 'sgn-number' }, `× ${signed(words, weights[k]!)}`),
          number(products[k]!, true),
        );
      }),
    ),
    h(
      'tfoot',
      null,
      h(
        'tr',
        null,
        h('th', { scope: 'row', colspan: 4 }, words('sign-confusion.terms.sum')),
        number(frame?.cascade.sum ?? 0, true),
      ),
    ),
  );
}
