import type { WrongLabelsFrame } from '../../experiments/wrong-labels/frame.ts';
import { type Child, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { compareShares } from '../kit/statistics.ts';
import { bestEpoch, soFar, type WrongLabelsState } from './state.ts';

/** What the run has shown so far, in its own numbers: the order of events is read off them, not assumed. */
export function claim(state: WrongLabelsState, words: Words): Child {
  const { frame } = state;
  if (!frame) return words('wrong-labels.claims.none');
  if (!Number.isFinite(frame.memorised)) return words('wrong-labels.claims.clean');
  const frames = soFar(state);
  const peak = bestEpoch(frames, ({ resisted }) => resisted);
  if (!peak) return words('wrong-labels.claims.begun');
  const { memorised, resisted } = frame;
  const values = { peak: peak.resisted, epoch: peak.epoch, memorised, resisted, chance: 0.1 };
  const lies = memorised > 0.5;
  const kind = lies && peak.resisted > 0.25 ? 'both' : lies ? 'lies' : resisted >= memorised ? 'truth' : 'turning';
  const best = bestEpoch(frames, ({ test }) => test)!;
  const stop = words(`wrong-labels.claims.${sinceBest(frame, best)}`, {
    epoch: best.epoch,
    best: best.test,
    now: frame.test,
  });
  return [words(`wrong-labels.claims.${kind}`, values), ' ', h('span', { class: 'wcw-answer' }, stop)];
}

/** What has become of the share of test digits read since its best; a fall within their sampling error is none. */
function sinceBest(now: WrongLabelsFrame, best: WrongLabelsFrame): 'rising' | 'level' | 'fell' {
  if (now.test >= best.test) return 'rising';
  return compareShares(now.test, best.test, now.testImages) === 'same' ? 'level' : 'fell';
}
