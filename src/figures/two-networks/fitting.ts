import { FITTED } from '../../experiments/two-networks/frame.ts';
import { learning, seenPictures, shownParams, type TwoNetworksState } from './state.ts';

const isAbout = (state: TwoNetworksState): boolean => shownParams(state).differs === 'random-labels';

/** Whether random labels are shown that the second network has not learned by heart yet: S then says little. */
export const isBeforeFitting = (state: TwoNetworksState): boolean =>
  isAbout(state) && state.frame !== undefined && state.frame.fitted.second < FITTED;

/** After how many pictures it had; undefined where it has not, or there are no random labels. */
export function fittedAt(state: TwoNetworksState): number | undefined {
  if (!isAbout(state)) return undefined;
  const first = learning(state.history).find(({ fitted }) => fitted.second >= FITTED);
  return first && seenPictures(first);
}
