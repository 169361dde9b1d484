import { PARTS, STAGES } from '../../../experiments/cascade/frame.ts';
import type { FigureActions } from '../../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { type Axis, percentOf } from '../../kit/axis.ts';
import { overRun, type RunLine } from '../../kit/over-run.ts';
import { wholePercent } from '../../kit/percent.ts';
import { percentAxis } from '../../kit/percent-axis.ts';
import { guessOf, isGuessOpen } from '../guess.ts';
import { type CascadeState, measuredOf, type Part, type Stage, shareOf } from '../state.ts';

/** From the bottom up: what is to be averaged away at the bottom, on the scale of its guess. */
const STACK: readonly Part[] = ['background', 'interaction', 'digit', 'class'];
/** Where a layer has a name on the axis; what is rectified stands between. */
const NAMED: readonly Stage[] = ['input', 'conv1', 'pool1', 'conv2', 'pool2', 'dense2', 'logits'];

/** Shares of the variance over the layers, stacked; dashed, where background and class ended before training. */
export function shares(state: CascadeState, words: Words, actions: FigureActions): ElementNode {
  const measured = measuredOf(state);
  const at = STAGES.indexOf(state.params.layer);
  const x: Axis = {
    min: 0,
    max: STAGES.length - 1,
    ticks: NAMED.map((stage) => ({
      at: STAGES.indexOf(stage),
      label: words(`cascade.chart.${stage === 'input' ? 'in' : stage}`),
    })),
    label: '',
  };
  const y = percentAxis(words);
  const answer = isGuessOpen(state);
  const ghost = state.before?.frame.measured?.trained;
  const guess = guessOf(state, words, actions);
  return overRun({
    x,
    y,
    behind: measured ? areas(measured.trained, x, answer) : null,
    lines: measured ? linesOf(measured.untrained, measured.trained, answer, words) : [],
    ...(ghost && { ghost: { name: '', lines: [{ ...edge('', ghost, 'background'), answer }] } }),
    at,
    moved: true,
    cursor: {
      moments: STAGES.map((_, i) => percentOf(x, i)),
      position: at,
      label: words('cascade.chart.label'),
      told: told(state, words),
      still: false,
      stays: true,
      to: (to) => actions.set({ layer: STAGES[to]! }),
    },
    ...(guess && { guess }),
  });
}

type Shares = Float32Array;

/** The shares up to and with a part of the stack, in per cent. */
const upTo = (all: Shares, stage: Stage, part: Part): number =>
  STACK.slice(0, STACK.indexOf(part) + 1).reduce((sum, one) => sum + 100 * shareOf(all, stage, one), 0);

const edge = (name: string, all: Shares, part: Part): RunLine => ({
  name,
  points: STAGES.map((stage, i) => [i, upTo(all, stage, part)] as const),
});

function linesOf(untrained: Shares, trained: Shares, answer: boolean, words: Words): RunLine[] {
  // The question wants the room.
  const before = { tone: 'ink', look: 'dashed', answer } as const;
  return [
    { ...edge(words('cascade.chart.before'), untrained, 'background'), ...before },
    // The class stands at the top: its share begins where the digit's ends.
    { ...edge('', untrained, 'digit'), ...before },
    { ...edge('', trained, 'background'), answer },
  ];
}

/** The four shares as areas, in the colours of the legend. */
function areas(all: Shares, x: Axis, answer: boolean): Child {
  const point = (i: number, y: number): string => `${round(percentOf(x, i))} ${round(100 - y)}`;
  return h(
    'svg',
    {
      class: ['kit-stretched', answer && 'wcw-answer'],
      key: 'areas',
      width: '100%',
      height: '100%',
      viewBox: '0 0 100 100',
      preserveAspectRatio: 'none',
    },
    STACK.map((part) => {
      const high = STAGES.map((stage, i) => point(i, upTo(all, stage, part)));
      const low = STAGES.map((stage, i) =>
        point(i, upTo(all, stage, part) - 100 * shareOf(all, stage, part)),
      ).reverse();
      return h('path', {
        class: `kit-part kit-part-${PARTS.indexOf(part) + 1}`,
        d: `M${[...high, ...low].join('L')}Z`,
      });
    }),
  );
}

function told(state: CascadeState, words: Words): string {
  const measured = measuredOf(state);
  const { layer } = state.params;
  const stage = words(`cascade.params.layer.values.${layer}`);
  if (!measured) return words('cascade.bars.empty', { stage });
  if (isGuessOpen(state) && layer !== 'input') return words('cascade.chart.asked', { stage });
  const values = (all: Shares) =>
    Object.fromEntries(PARTS.map((part) => [part, wholePercent(words, shareOf(all, layer, part))]));
  return words('cascade.bars.describe', {
    stage,
    ...values(measured.trained),
    before: wholePercent(words, shareOf(measured.untrained, layer, 'background')),
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;
