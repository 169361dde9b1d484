import {
  accuracyOf,
  CLASSIFIERS,
  type ClassifierName,
  type DecisionFrame,
  type DecisionResult,
  type SetName,
  setAt,
} from '../../experiments/features-and-decision/frame.ts';
import type { decisionSchema } from '../../experiments/features-and-decision/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';

export type DecisionState = FigureState<typeof decisionSchema, DecisionFrame, DecisionResult>;

/** The features that the boundary hands to those who decide. */
export const shownSet = ({ params }: DecisionState): SetName => setAt(params.boundary, params.features);

/** Lowest and highest accuracy on a set so far, and who reaches the highest; undefined before the first is judged. */
export function rangeOf(
  frame: DecisionFrame,
  set: SetName,
):
  | { readonly least: number; readonly most: number; readonly best: ClassifierName; readonly judged: number }
  | undefined {
  const judged = CLASSIFIERS.map((name) => ({ name, share: accuracyOf(frame, set, name) })).filter(
    ({ share }) => share >= 0,
  );
  if (judged.length === 0) return undefined;
  const sorted = [...judged].sort((a, b) => a.share - b.share);
  const top = sorted[sorted.length - 1]!;
  return { least: sorted[0]!.share, most: top.share, best: top.name, judged: judged.length };
}

/** What a set is called: `features-and-decision.sets.<set>`. */
export const setName = (words: Words, set: SetName): string => words(`features-and-decision.sets.${set}`);
