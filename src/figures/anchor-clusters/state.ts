import type { ClustersFrame, ClustersResult, Measured, NetworkName } from '../../experiments/anchor-clusters/frame.ts';
import type { clustersSchema } from '../../experiments/anchor-clusters/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import type { Series } from '../kit/chart.ts';

export type ClustersState = FigureState<typeof clustersSchema, ClustersFrame, ClustersResult>;

/** The frame of the run on the stage: a look at its network draws another map and measures nothing else. */
export function runFrame({ frame, history, position }: ClustersState): ClustersFrame | undefined {
  return frame?.measured ? frame : history[position];
}

/** The numbers of the run on the stage. */
export const measuredOf = (state: ClustersState): Measured | undefined => runFrame(state)?.measured;

/** Whose numbers, told by colour and dash alike in every part of the figure. `random` is what the reader guesses about. */
export const LOOKS: Readonly<Record<NetworkName | 'untrained', Pick<Series, 'tone' | 'dash' | 'answer'>>> = {
  trained: { tone: 'first' },
  'k-means': { tone: 'second' },
  random: { tone: 'ink', dash: 'dashed', answer: true },
  untrained: { tone: 'muted', dash: 'dotted' },
};
