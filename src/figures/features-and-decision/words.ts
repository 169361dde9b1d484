import { accuracyOf } from '../../experiments/features-and-decision/frame.ts';
import type { Words } from '../../shell/words.ts';
import { percent } from '../kit/percent.ts';
import { claims } from './claim.ts';
import { type DecisionState, rangeOf, setName, shownSet } from './state.ts';

/** What the stage shows in a few sentences, with its numbers: for the live region and for "In words". */
export function describe(state: DecisionState, words: Words): string {
  const { frame, status } = state;
  const say = (key: string, values?: Record<string, string | number>) =>
    words(`features-and-decision.words.${key}`, values);
  if (!frame) return say(status === 'loading' ? 'loading' : 'nothing');
  const share = (value: number) => percent(words, value, frame.testImages);
  const nearest = accuracyOf(frame, 'pixels', 'nearest');
  const first = nearest >= 0 ? [say('nearest', { share: share(nearest) })] : [];
  if (status === 'running' || status === 'loading') {
    const range = rangeOf(frame, shownSet(state));
    const network =
      frame.network >= 0
        ? [say('network', { epoch: frame.epoch, share: percent(words, frame.network, frame.networkImages) })]
        : [];
    const here = range
      ? [say('so-far', { set: setName(words, shownSet(state)), least: share(range.least), most: share(range.most) })]
      : [];
    return [...first, ...network, ...here].join(' ') || say('loading');
  }
  return [...first, ...claims(state, words)].join(' ');
}
