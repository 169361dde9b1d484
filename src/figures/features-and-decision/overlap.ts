import { neighboursOf, type SetName, setAt } from '../../experiments/features-and-decision/frame.ts';
import { BOUNDARIES, FEATURES, type Features } from '../../experiments/features-and-decision/schema.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { chart, type Series } from '../kit/chart.ts';
import { percent } from '../kit/percent.ts';
import { needsDarkText, sequential } from '../kit/scales.ts';
import { type DecisionState, setName, shownSet } from './state.ts';

const LOOKS: Readonly<Record<Features, Pick<Series, 'tone' | 'dash'>>> = {
  trained: { tone: 'ink' },
  clustered: { tone: 'second', dash: 'dashed' },
  random: { tone: 'muted', dash: 'dotted' },
};

/** How often the nearest training digit is one of another class: boundary by boundary, and whose neighbours are whose. */
export function overlap(state: DecisionState, words: Words): ElementNode {
  const say = (key: string, values?: Record<string, string | number>) =>
    words(`features-and-decision.overlap.${key}`, values);
  return h(
    'section',
    { class: 'fad-overlap wcw-answer' },
    h('p', { class: 'kit-heading' }, say('heading')),
    h('p', { class: 'kit-remark' }, say('remark')),
    h('div', { class: 'fad-two' }, byBoundary(state, words), grid(state, words)),
  );
}

/** Share of the test digits whose nearest training digit is of another class; undefined before it was looked for. */
export function overlapOf({ frame }: DecisionState, set: SetName): number | undefined {
  if (!frame) return undefined;
  const counts = neighboursOf(frame, set);
  const all = counts.reduce((a, b) => a + b, 0);
  if (all === 0) return undefined;
  let same = 0;
  for (let c = 0; c < 10; c++) same += counts[c * 11]!;
  return 1 - same / all;
}

function byBoundary(state: DecisionState, words: Words): ElementNode {
  const say = (key: string, values?: Record<string, string | number>) =>
    words(`features-and-decision.overlap.${key}`, values);
  const series = FEATURES.map((kind): Series => {
    const points = BOUNDARIES.flatMap((boundary, i) => {
      const share = overlapOf(state, setAt(boundary, kind));
      return share === undefined ? [] : [[i, share] as const];
    });
    return { name: words(`features-and-decision.params.features.values.${kind}`), ...LOOKS[kind], points, dots: true };
  });
  const most = Math.max(0.1, ...series.flatMap(({ points }) => points.map(([, share]) => share)));
  const top = Math.ceil(most * 10) / 10;
  const shown = overlapOf(state, shownSet(state));
  return chart({
    x: {
      min: 0,
      max: 4,
      label: say('boundary'),
      ticks: BOUNDARIES.map((name, at) => ({
        at,
        label: words(`features-and-decision.params.boundary.values.${name}`),
      })),
    },
    y: {
      min: 0,
      max: top,
      label: say('share'),
      ticks: [0, top / 2, top].map((at) => ({ at, label: words('features-and-decision.percent', { share: at }) })),
    },
    series,
    marker: BOUNDARIES.indexOf(state.params.boundary),
    described:
      shown === undefined
        ? say('none')
        : say('describe', {
            set: setName(words, shownSet(state)),
            share: percent(words, shown, state.frame!.testImages),
          }),
    legend: true,
  });
}

/** Ten rows, true class by class of the nearest training digit; what lies on the diagonal is left pale. */
function grid(state: DecisionState, words: Words): Child {
  const { frame } = state;
  const set = shownSet(state);
  if (!frame || overlapOf(state, set) === undefined)
    return h('p', { class: 'kit-remark' }, words('features-and-decision.overlap.none'));
  const counts = neighboursOf(frame, set);
  const off = Array.from(counts, (count, i) => (i % 11 === 0 ? 0 : count));
  const most = Math.max(1, ...off);
  const top = off.indexOf(Math.max(...off));
  return h(
    'div',
    { class: 'fad-grid' },
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
    h('p', { class: 'kit-remark' }, commonest(words, counts, top)),
  );
}

function commonest(words: Words, counts: Int32Array, top: number): string {
  const [label, other] = [Math.floor(top / 10), top % 10];
  if (label === other || counts[top] === 0) return words('features-and-decision.overlap.apart');
  const all = counts.subarray(label * 10, label * 10 + 10).reduce((a, b) => a + b, 0);
  return words('features-and-decision.overlap.commonest', { label, other, count: counts[top]!, all });
}
