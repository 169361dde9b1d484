import gradient from 'reproduced:reading/alike.gradient';
import guided from 'reproduced:reading/alike.guided';
import occlusion from 'reproduced:reading/alike.occlusion';
import signedGradient from 'reproduced:reading/signed.gradient';
import signedGuided from 'reproduced:reading/signed.guided';
import signedOcclusion from 'reproduced:reading/signed.occlusion';
import { METHODS, type Method } from '../../experiments/reading/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { bars } from '../kit/bars.ts';
import { meanAndSpread, spreadOf } from '../kit/statistics.ts';
import { isOf, type ReadingState, shownParams } from './state.ts';

type Row = (typeof gradient)[number];

const ROWS: Readonly<Record<'sizes' | 'signs', Readonly<Record<Method, readonly Row[]>>>> = {
  sizes: { occlusion, gradient, guided },
  signs: { occlusion: signedOcclusion, gradient: signedGradient, guided: signedGuided },
};

/** How alike each method's pictures are before and after the weights are drawn anew, over seeds and digits. */
export function alike(state: ReadingState, words: Words, rows: typeof ROWS = ROWS): ElementNode {
  const shown = { ...shownParams(state), weights: 'trained' };
  const drawn = (['sizes', 'signs'] as const).map((kind) => {
    const list = METHODS.flatMap((method) => {
      const row = rows[kind][method].find(({ condition, values }) => values.length > 0 && isOf(shown, condition));
      return row ? [{ method, values: row.values }] : [];
    });
    return { kind, list };
  });
  if (drawn.some(({ list }) => list.length === 0)) return h('p', { class: 'wcw-note' }, words('reading.alike.none'));
  return h(
    'section',
    { class: 'read-alike' },
    drawn.map(({ kind, list }) =>
      h(
        'div',
        { key: kind },
        h('p', { class: 'kit-heading' }, words(`reading.alike.${kind}`)),
        bars(
          list.map(({ method, values }) => {
            const { mean } = meanAndSpread(values);
            const number = (value: number) => write(value, '2', words.lang).replace('-', '\u2212');
            return {
              name: words(`reading.methods.${method}`),
              value: mean,
              shown: number(mean),
              tone: 'ink',
              spread: spreadOf(values),
            };
          }),
          { min: -0.2, max: 1 },
        ),
      ),
    ),
    h('p', { class: 'wcw-note' }, words('reading.alike.note', { count: drawn[0]!.list[0]!.values.length })),
  );
}
