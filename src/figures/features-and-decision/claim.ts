import {
  accuracyOf,
  CLASSIFIERS,
  type DecisionFrame,
  type SetName,
} from '../../experiments/features-and-decision/frame.ts';
import type { Words } from '../../shell/words.ts';
import { type DecisionState, percent, rangeOf, setName, shownSet } from './state.ts';

/** What the rows show, in sentences that follow their numbers; what is still being computed is left out. */
export function claims(state: DecisionState, words: Words): readonly string[] {
  const { frame } = state;
  if (!frame) return [];
  const set = shownSet(state);
  const say = (key: string, values: Record<string, string | number>) =>
    words(`features-and-decision.claims.${key}`, values);
  const here = whole(frame, set);
  const hog = whole(frame, 'hog');
  const pixels = whole(frame, 'pixels');
  if (!here || !hog || !pixels) return [words('features-and-decision.claims.waiting')];
  const share = (value: number) => percent(words, value, frame.testImages);
  const sentences = [say('range', { set: setName(words, set), least: share(here.least), most: share(here.most) })];
  if (set !== 'pixels') {
    sentences.push(against(words, 'pixels', here.most - pixels.most), against(words, 'hog', here.most - hog.most));
  } else sentences.push(against(words, 'hog', here.most - hog.most));
  const hidden = accuracyOf(frame, set, 'mlp') - accuracyOf(frame, set, 'logistic');
  sentences.push(say(`hidden-${sign(hidden)}`, { points: points(hidden) }));
  return sentences;
}

/** The range of a set once all its classifiers are judged. */
function whole(frame: DecisionFrame, set: SetName): ReturnType<typeof rangeOf> {
  const range = rangeOf(frame, set);
  return range?.judged === CLASSIFIERS.length ? range : undefined;
}

function against(words: Words, other: 'pixels' | 'hog', difference: number): string {
  const values = { points: points(difference), set: setName(words, other) };
  return words(`features-and-decision.claims.best-${sign(difference)}`, values);
}

const points = (difference: number): number => Math.abs(Math.round(1000 * difference)) / 10;
const sign = (difference: number): 'more' | 'fewer' | 'same' =>
  points(difference) === 0 ? 'same' : difference > 0 ? 'more' : 'fewer';
