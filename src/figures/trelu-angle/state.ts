import type { TreluFrame, TreluResult } from '../../experiments/trelu-angle/frame.ts';
import type { treluSchema } from '../../experiments/trelu-angle/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import type { Tone } from '../kit/tones.ts';

export type TreluState = FigureState<typeof treluSchema, TreluFrame, TreluResult>;

/** The accent for the reader's own run, ink for a recorded one. */
export const toneOf = ({ source }: TreluState): Tone => (source.kind === 'own' ? 'yours' : 'ink');

/** Angle of a threshold on cosines, in degrees: 90 at 0, 60 at 0.5. */
export const angleOf = (threshold: number): number => (Math.acos(threshold) * 180) / Math.PI;

/** The first hidden layer, counted from 1, of which no response passes; undefined where each layer passes something. */
export function silentLayer({ frame }: TreluState): number | undefined {
  const at = frame ? frame.active.indexOf(0) : -1;
  return at < 0 ? undefined : at + 1;
}
