import type { Case } from '../../../experiments/sign-confusion/cascade.ts';
import { type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { bigNumber } from '../../kit/big-number.ts';
import { signed } from '../../kit/signed.ts';
import { type ConfusionState, toneOf, verdictOf } from '../state.ts';

/** Two cases side by side, and whether what leaves them can be told apart. */
export function cases({ frame, params }: ConfusionState, words: Words): ElementNode {
  if (!frame) return h('div', { class: 'sgn-cases' });
  const rectified = params.rectify === 'on';
  const verdict = verdictOf(frame);
  const name = `a${String.fromCharCode(0x2080 + params.term)}`;
  return h(
    'div',
    { class: 'sgn-cases' },
    h('p', { class: 'wcw-note' }, words('sign-confusion.cases.heading', { name })),
    h(
      'div',
      { class: 'sgn-pair' },
      frame.cases.map((each, i) => card(each, i, rectified, words)),
    ),
    h(
      'p',
      { class: 'sgn-verdict' },
      h('strong', null, words(`sign-confusion.cases.${verdict}`)),
      ' ',
      unitInWords(frame, rectified, words),
    ),
  );
}

function card(
  { of, response, passed, weight, product }: Case,
  i: number,
  rectified: boolean,
  words: Words,
): ElementNode {
  const numbers = { response: signed(words, response), passed: signed(words, passed), weight: signed(words, weight) };
  return bigNumber({
    name: words(`sign-confusion.cases.${i === 0 ? 'first' : 'second'}`, { input: words(`sign-confusion.cases.${of}`) }),
    value: signed(words, product),
    note: words(`sign-confusion.cases.${rectified ? 'rectified' : 'linear'}`, numbers),
    tone: toneOf(product),
  });
}

/** The whole unit, turned round together with its input: the same sum while nothing is rectified, and that exactly. */
function unitInWords(
  { cascade, mirrored }: NonNullable<ConfusionState['frame']>,
  rectified: boolean,
  words: Words,
): string {
  const numbers = { sum: signed(words, cascade.sum), mirrored: signed(words, mirrored.sum) };
  const kind = cascade.sum !== mirrored.sum ? 'differs' : rectified ? 'happens' : 'exact';
  return words(`sign-confusion.unit.${kind}`, numbers);
}
