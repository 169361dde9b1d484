import type { CurveFitFrame, CurveFitResult } from '../../experiments/curve-fit/frame.ts';
import type { CurveFitParams, curveFitSchema } from '../../experiments/curve-fit/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';

export type CurveFitState = FigureState<typeof curveFitSchema, CurveFitFrame, CurveFitResult>;

/** The settings of what is shown, which are not always those of the controls. */
export const shownParams = ({ source, params }: Pick<CurveFitState, 'source' | 'params'>): CurveFitParams =>
  'params' in source ? (source.params as unknown as CurveFitParams) : params;
