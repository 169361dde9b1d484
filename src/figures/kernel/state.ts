import { computeOn } from '../../experiments/kernel/compute.ts';
import type { KernelFrame, KernelResult } from '../../experiments/kernel/frame.ts';
import { ownPicture } from '../../experiments/kernel/picture.ts';
import type { KernelParams, kernelSchema } from '../../experiments/kernel/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import { isUnanswered } from '../kit/asked.ts';
import { guess } from './guess.ts';

export type KernelState = FigureState<typeof kernelSchema, KernelFrame, KernelResult>;

let last: { readonly of: Uint8Array; readonly params: KernelParams; readonly frame: KernelFrame } | undefined;

/** What the stage shows: the frame, or the same of the reader's own picture, which no frame ever holds. */
export function shown({ params, probe, frame }: KernelState): KernelFrame | undefined {
  if (!probe || params.picture !== 'own') return frame;
  if (last?.of !== probe || last.params !== params)
    last = { of: probe, params, frame: computeOn(ownPicture(probe), params) };
  return last.frame;
}

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: KernelState): boolean => isUnanswered(state) && guess.when!(state.params);

/** The pooled window that the patch's answer falls into; its number is the last one where the map's last row or column is odd. */
export function windowOf({ row, column, pooled }: KernelFrame): { readonly x: number; readonly y: number } {
  return {
    x: Math.min(pooled.width - 1, column >> 1),
    y: Math.min(pooled.height - 1, row >> 1),
  };
}
