import type { Words } from '../../shell/words.ts';
import { scientific } from '../kit/scientific.ts';
import { signed } from '../kit/signed.ts';
import { type ConfusionState, isEqual, verdictOf } from './state.ts';

/** What the stage shows in a few sentences, with its numbers: for the live region and for "In words". */
export function describe({ frame, params, panel }: ConfusionState, words: Words): string {
  if (!frame) return words('sign-confusion.words.nothing');
  const rectified = params.rectify === 'on';
  if (panel === 'layers') {
    const { difference, rounding, oddness } = frame;
    return [
      words(`sign-confusion.words.${rectified ? 'rectified' : 'linear'}`, { count: params.layers }),
      words(`sign-confusion.words.${isEqual(frame) ? 'equal' : 'unequal'}`, {
        difference: scientific(words, difference),
        rounding: scientific(words, rounding),
      }),
      words(`sign-confusion.words.${oddness > 0 ? 'broken' : rectified ? 'happens' : 'odd'}`, {
        oddness: scientific(words, oddness),
      }),
    ].join(' ');
  }
  const list = (values: readonly number[]): string =>
    new Intl.ListFormat(words.lang).format(values.map((value) => signed(words, value)));
  const [first, second] = frame.cases;
  return [
    words('sign-confusion.words.signs', {
      responses: list(frame.cascade.responses),
      products: list(frame.cascade.products),
      sum: signed(words, frame.cascade.sum),
    }),
    words(`sign-confusion.words.${verdictOf(frame)}`, {
      first: signed(words, first.product),
      second: signed(words, second.product),
    }),
  ].join(' ');
}
