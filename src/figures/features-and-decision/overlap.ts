import { neighboursOf, type SetName, setAt } from '../../experiments/features-and-decision/frame.ts';
import { BOUNDARIES, FEATURES, type Features } from '../../experiments/features-and-decision/schema.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { chart, type Series } from '../kit/chart.ts';
import { percent } from '../kit/percent.ts';
import { isGuessOpen } from './guess.ts';
import { type DecisionState, setName, shownSet } from './state.ts';

const LOOKS: Readonly<Record<Features, Pick<Series, 'tone' | 'dash'>>> = {
  trained: { tone: 'ink' },
  clustered: { tone: 'second', dash: 'dashed' },
  random: { tone: 'muted', dash: 'dotted' },
};

/** How often the nearest training digit is one of another class, boundary by boundary. */
export const overlap = (state: DecisionState, words: Words): ElementNode =>
  h(
    'section',
    { class: 'kit-view' },
    byBoundary(state, words),
    h('p', { class: 'wcw-note' }, words(`features-and-decision.overlap.${isGuessOpen(state) ? 'waits' : 'remark'}`)),
  );

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
    return {
      name: words(`features-and-decision.params.features.values.${kind}`),
      ...LOOKS[kind],
      points,
      dots: true,
      answer: true,
    };
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
    described: isGuessOpen(state)
      ? say('waits')
      : shown === undefined
        ? say('none')
        : say('describe', {
            set: setName(words, shownSet(state)),
            share: percent(words, shown, state.frame!.testImages),
          }),
    legend: true,
    height: 170,
  });
}
