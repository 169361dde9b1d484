import type { SphereFrame, SphereResult } from '../../experiments/anchor-sphere/frame.ts';
import type { sphereSchema } from '../../experiments/anchor-sphere/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';

export type SphereState = FigureState<typeof sphereSchema, SphereFrame, SphereResult>;

/** What an anchor does to the input: passes something on, with its sign, or nothing. */
export type Effect = 'positive' | 'negative' | 'nothing';

export function effectOf(output: number): Effect {
  if (output > 0) return 'positive';
  return output < 0 ? 'negative' : 'nothing';
}

/** `a₁` for the first anchor, as the text writes it. */
export function anchorName(k: number): string {
  return `a${String.fromCharCode(0x2081 + k)}`;
}
