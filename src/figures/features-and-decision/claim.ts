import {
  accuracyOf,
  CLASSIFIERS,
  type ClassifierName,
  type DecisionFrame,
  type SetName,
} from '../../experiments/features-and-decision/frame.ts';
import type { Words } from '../../shell/words.ts';
import { percent } from '../kit/percent.ts';
import { compareShares } from '../kit/statistics.ts';
import { type DecisionState, rangeOf, setName, shownSet } from './state.ts';

/**
 * What the rows show, in sentences that follow their numbers; what is still being computed is left out. Differences within
 * the sampling error of the test digits are called none.
 */
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
  const difference = (key: string, a: number, b: number, values: Record<string, string | number> = {}) =>
    say(`${key}-${compareShares(a, b, frame.testImages)}`, { points: points(a - b), ...values });
  const against = (other: 'pixels' | 'hog', { most }: { readonly most: number }) =>
    difference('best', here.most, most, { set: setName(words, other) });
  const other = set === 'pixels' ? 'hog' : 'pixels';
  const gap = largestGap(frame, set, other);
  return [
    say('range', { set: setName(words, set), least: share(here.least), most: share(here.most) }),
    say(`gap-${gap.told ? 'told' : 'none'}`, {
      set: setName(words, set),
      other: setName(words, other),
      points: points(gap.difference),
      classifier: words(`features-and-decision.classifiers.${gap.classifier}`),
    }),
    ...(set === 'pixels' ? [] : [against('pixels', pixels)]),
    against('hog', hog),
    difference('hidden', accuracyOf(frame, set, 'mlp'), accuracyOf(frame, set, 'logistic'), {
      count: frame.testImages,
    }),
  ];
}

/** The classifier to which two sets of features make the most difference, and whether these test digits can tell it from none. */
export function largestGap(
  frame: DecisionFrame,
  set: SetName,
  other: SetName,
): { readonly classifier: ClassifierName; readonly difference: number; readonly told: boolean } {
  const gaps = CLASSIFIERS.map((classifier) => {
    const [a, b] = [accuracyOf(frame, set, classifier), accuracyOf(frame, other, classifier)];
    const told = compareShares(a, b, frame.testImages) !== 'same';
    return { classifier, difference: Math.abs(a - b), told };
  });
  return gaps.reduce((most, one) => (one.difference > most.difference ? one : most));
}

/** The range of a set once all its classifiers are judged. */
function whole(frame: DecisionFrame, set: SetName): ReturnType<typeof rangeOf> {
  const range = rangeOf(frame, set);
  return range?.judged === CLASSIFIERS.length ? range : undefined;
}

const points = (difference: number): number => Math.abs(Math.round(1000 * difference)) / 10;
