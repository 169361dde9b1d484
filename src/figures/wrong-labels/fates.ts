import type { Fates } from '../../experiments/wrong-labels/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { claim } from './claim.ts';
import type { WrongLabelsState } from './state.ts';

type Fate = 'truth' | 'lie' | 'other';
const MOST = 100;
const COLUMNS = 20;
/** Side of an image's place, in the drawing's own units. */
const SIDE = 20;

/** One sign for each of the first hundred images with wrong labels: what the network says of it now. */
export function fates(state: WrongLabelsState, words: Words): ElementNode {
  const { frame } = state;
  const list = frame?.fates;
  const count = list?.indices.length ?? 0;
  const told = list ? Array.from({ length: count }, (_, i) => fateOf(list, i)) : [];
  const number = (fate: Fate) => told.filter((one) => one === fate).length;
  const rows = Math.ceil(MOST / COLUMNS);
  return h(
    'section',
    { class: 'wl-fates' },
    h(
      'svg',
      {
        class: 'wl-mosaic',
        viewBox: `0 0 ${COLUMNS * SIDE} ${rows * SIDE}`,
        role: 'img',
        'aria-label': frame
          ? words('wrong-labels.fates.described', { count, truth: number('truth'), lie: number('lie') })
          : words('wrong-labels.claims.none'),
      },
      Array.from({ length: MOST }, (_, i) => sign(told[i], i)),
    ),
    h(
      'ul',
      { class: 'kit-legend' },
      (['truth', 'lie', 'other'] as const).map((fate) =>
        h(
          'li',
          null,
          h('svg', { viewBox: `0 0 ${SIDE} ${SIDE}`, width: 15, height: 15, 'aria-hidden': 'true' }, sign(fate, 0)),
          ' ',
          words(`wrong-labels.fates.${fate}`, { count: number(fate), shown: count }),
        ),
      ),
    ),
    h('p', { class: 'wcw-note' }, claim(state, words)),
  );
}

function fateOf({ truth, given, says }: Fates, i: number): Fate {
  if (says[i] === truth[i]) return 'truth';
  return says[i] === given[i] ? 'lie' : 'other';
}

/** A filled disc for the truth, a crossed box for the wrong label, a small ring for anything else; a dot for no image. */
function sign(fate: Fate | undefined, i: number): ElementNode {
  const [x, y] = [(i % COLUMNS) * SIDE, Math.floor(i / COLUMNS) * SIDE];
  const [cx, cy] = [x + SIDE / 2, y + SIDE / 2];
  if (fate === 'truth') return h('circle', { key: i, class: 'wl-truth', cx, cy, r: 7 });
  if (fate === 'lie') {
    const d = `M${x + 3.5} ${y + 3.5}h13v13h-13zl13 13m0 -13l-13 13`;
    return h('path', { key: i, class: 'wl-lie', d });
  }
  return h('circle', { key: i, class: 'wl-other', cx, cy, r: fate ? 4 : 1 });
}
