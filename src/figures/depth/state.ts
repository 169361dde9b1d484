import type { DepthFrame, DepthResult } from '../../experiments/depth/frame.ts';
import type { Racer } from '../../experiments/depth/networks.ts';
import type { DepthParams, depthSchema } from '../../experiments/depth/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import type { RunLine } from '../kit/over-run.ts';
import type { Tone } from '../kit/tones.ts';

export type DepthState = FigureState<typeof depthSchema, DepthFrame, DepthResult>;

/** The settings of what is shown, which are not always those of the controls. */
export const shownParams = ({ source, params }: Pick<DepthState, 'source' | 'params'>): DepthParams =>
  'params' in source ? (source.params as unknown as DepthParams) : params;

/** How each network is drawn. The deep one with local filters is what the figure is about: its line has the colour of whose numbers it shows. */
export const LOOKS: Readonly<
  Record<Racer, { readonly tone?: Tone; readonly look: NonNullable<RunLine['look']>; readonly dashes?: string }>
> = {
  deep: { look: 'solid' },
  dense: { tone: 'second', look: 'dotted', dashes: '2 2.5' },
  shallow: { tone: 'first', look: 'dashed', dashes: '6 3' },
  linear: { tone: 'muted', look: 'solid' },
};

/** The order in which they are told. */
export const TOLD = ['deep', 'dense', 'shallow', 'linear'] as const satisfies readonly Racer[];
