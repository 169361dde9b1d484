import type { ConfusionFrame, ConfusionResult } from '../../experiments/sign-confusion/frame.ts';
import type { confusionSchema } from '../../experiments/sign-confusion/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import type { Tone } from '../kit/tones.ts';

export type ConfusionState = FigureState<typeof confusionSchema, ConfusionFrame, ConfusionResult>;

/** The tone of a signed number. */
export function toneOf(value: number): Tone {
  if (value > 0) return 'positive';
  return value < 0 ? 'negative' : 'muted';
}

/** What becomes of the two cases: still alike, told apart, or both nothing because there was nothing to begin with. */
export function verdictOf({ cases: [first, second] }: ConfusionFrame): 'same' | 'apart' | 'nothing' {
  if (first.product !== second.product) return 'apart';
  return first.product === 0 ? 'nothing' : 'same';
}

/** Whether layers and one matrix agree as far as rounding lets them. */
export function isEqual({ difference, rounding }: ConfusionFrame): boolean {
  return difference <= rounding;
}
