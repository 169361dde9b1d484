import type { FiltersFormingFrame } from '../../experiments/filters-forming/frame.ts';
import type { FormingState } from './state.ts';

type Moment = Pick<FiltersFormingFrame, 'step' | 'loss'>;

/**
 * Training loss (nats) at each frame. A frame has the mean over the steps since the one before. One that follows soon, as
 * at the end of a run, tells of so few pictures that its loss leaps: it takes the steps of the one before in, too. NaN
 * before the first step.
 */
export function losses(history: readonly Moment[]): number[] {
  const steps = history.map(({ step }, i) => step - (history[i - 1]?.step ?? 0));
  return history.map(({ loss }, i) => {
    const [few, before] = [steps[i]!, steps[i - 1] ?? 0];
    if (2 * few >= before) return loss;
    return (few * loss + before * history[i - 1]!.loss) / (few + before);
  });
}

/** The loss at the moment that the stage shows. */
export function lossShown({ history, position, frame }: Pick<FormingState, 'history' | 'position' | 'frame'>): number {
  if (!frame) return Number.NaN;
  return history[position]?.step === frame.step ? losses(history)[position]! : frame.loss;
}
