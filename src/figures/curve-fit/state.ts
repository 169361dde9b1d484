import type { CurveFitFrame, CurveFitResult } from '../../experiments/curve-fit/frame.ts';
import type { curveFitSchema } from '../../experiments/curve-fit/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import type { Tone } from '../kit/tones.ts';

export type CurveFitState = FigureState<typeof curveFitSchema, CurveFitFrame, CurveFitResult>;

/** The reader's own run is the accent, a recorded one ink. */
export const toneOf = ({ source }: Pick<CurveFitState, 'source'>): Tone => (source.kind === 'own' ? 'yours' : 'ink');
