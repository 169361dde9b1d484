import { explainedAt, meanOf, redrawsAt } from '../../experiments/resample/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { bars } from '../kit/bars.ts';
import { wholePercent } from '../kit/percent.ts';
import { isDrawing, type ResampleState } from './state.ts';

/** How much of the trained network's channels can be found again behind drawn layers by a rotation, and behind random ones. */
export function alignment(state: ResampleState, words: Words): ElementNode {
  const { frame } = state;
  if (!isDrawing(state)) return h('p', { class: 'wcw-note' }, words('resample.alignment.transfer'));
  const list = [1, 2, 3].flatMap((layers) =>
    [false, true].map((byChance) => {
      const shares = frame ? redrawsAt(frame.explained, explainedAt(byChance, layers)) : [];
      const known = shares.length > 0;
      return {
        name: words(`resample.alignment.${byChance ? 'chance' : 'drawn'}`, { layers }),
        value: known ? meanOf(shares) : 0,
        shown: known ? wholePercent(words, meanOf(shares)) : '–',
        tone: byChance ? ('muted' as const) : ('ink' as const),
        ...(known && { spread: [Math.min(...shares), Math.max(...shares)] as const }),
      };
    }),
  );
  return h(
    'section',
    { class: 'rs-alignment' },
    h('p', { class: 'kit-heading' }, words('resample.alignment.heading')),
    bars(list, { min: 0, max: 1 }),
    h('p', { class: 'wcw-note' }, words('resample.alignment.note')),
  );
}
