import { neighboursOf } from '../../experiments/features-and-decision/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { needsDarkText, sequential } from '../kit/scales.ts';
import { overlapOf } from './overlap.ts';
import { type DecisionState, setName, shownSet } from './state.ts';

/** Ten rows, true class by class of the nearest training digit; what lies on the diagonal is left pale. */
export function neighbours(state: DecisionState, words: Words): ElementNode {
  const { frame } = state;
  const set = shownSet(state);
  if (!frame || overlapOf(state, set) === undefined)
    return h('p', { class: 'wcw-note' }, words('features-and-decision.overlap.none'));
  const counts = neighboursOf(frame, set);
  const off = Array.from(counts, (count, i) => (i % 11 === 0 ? 0 : count));
  const most = Math.max(1, ...off);
  const top = off.indexOf(Math.max(...off));
  return h(
    'section',
    { class: ['fad-grid', set === 'pixels' && 'wcw-answer'] },
    h('p', { class: 'kit-axis-name' }, words('features-and-decision.overlap.grid', { set: setName(words, set) })),
    h(
      'svg',
      { viewBox: '-16 -16 196 196', role: 'img', 'aria-label': commonest(words, counts, top) },
      Array.from({ length: 10 }, (_, c) => [
        h('text', { class: 'kit-tick fad-small', x: -6, y: c * 18 + 9, dy: '0.35em', 'text-anchor': 'middle' }, c),
        h('text', { class: 'kit-tick fad-small', x: c * 18 + 9, y: -6, 'text-anchor': 'middle' }, c),
      ]),
      Array.from(counts, (count, i) => {
        const [x, y] = [(i % 10) * 18, Math.floor(i / 10) * 18];
        const same = i % 11 === 0;
        const share = Math.sqrt(count / most);
        return [
          h('rect', {
            class: same ? 'fad-same' : 'fad-cell',
            x,
            y,
            width: 17,
            height: 17,
            style: same || count === 0 ? undefined : `fill:${sequential(share)}`,
          }),
          count > 0
            ? h(
                'text',
                {
                  class: ['fad-count', !same && (needsDarkText(share) ? 'fad-dark' : 'fad-light')],
                  x: x + 8.5,
                  y: y + 9,
                  dy: '0.35em',
                  'text-anchor': 'middle',
                },
                count,
              )
            : null,
        ];
      }),
    ),
    h('p', { class: 'wcw-note' }, commonest(words, counts, top)),
  );
}

function commonest(words: Words, counts: Int32Array, top: number): string {
  const [label, other] = [Math.floor(top / 10), top % 10];
  if (label === other || counts[top] === 0) return words('features-and-decision.overlap.apart');
  const all = counts.subarray(label * 10, label * 10 + 10).reduce((a, b) => a + b, 0);
  return words('features-and-decision.overlap.commonest', { label, other, count: counts[top]!, all });
}
