import type { WrongLabelsFrame, WrongLabelsResult } from '../../experiments/wrong-labels/frame.ts';
import type { wrongLabelsSchema } from '../../experiments/wrong-labels/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import { type Words, write } from '../../shell/words.ts';

export type WrongLabelsState = FigureState<typeof wrongLabelsSchema, WrongLabelsFrame, WrongLabelsResult>;

/** A share in per cent with one decimal, which tells a thousand images apart. */
export const percent = (words: Words, share: number | undefined): string =>
  write(share ?? Number.NaN, '%1', words.lang);

/** The frames of the run shown, up to the one on the stage. */
export const soFar = ({
  history,
  position,
}: Pick<WrongLabelsState, 'history' | 'position'>): readonly WrongLabelsFrame[] => history.slice(0, position + 1);

/** The frame at the end of an epoch at which a share was highest so far, the earliest of equals; undefined before any. */
export function bestEpoch(
  frames: readonly WrongLabelsFrame[],
  share: (frame: WrongLabelsFrame) => number,
): WrongLabelsFrame | undefined {
  const ended = frames.filter(({ epoch }) => epoch > 0 && Number.isInteger(epoch));
  return ended.reduce<WrongLabelsFrame | undefined>(
    (best, frame) => (share(frame) > (best ? share(best) : 0) ? frame : best),
    undefined,
  );
}
