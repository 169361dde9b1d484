import { type Examples, firstOf } from '../digits.ts';

/** Settings are chosen on no more examples than these, a fifth of them held out. */
const MOST = 4000;

/**
 * The setting with which most of the held-out training examples are read, the first of equals: `answer` learns from four
 * fifths of the first 4,000 and answers for the fifth. The test examples have no part in it.
 */
export async function choose<S>(
  settings: readonly S[],
  examples: Examples,
  answer: (examples: Examples, setting: S) => Promise<Uint8Array>,
): Promise<S> {
  const held = heldOut(examples);
  const counts: number[] = [];
  for (const setting of settings) counts.push(rightOf(await answer(held, setting), held.testLabels));
  return settings[counts.indexOf(Math.max(...counts))]!;
}

/** The last fifth of the first 4,000 training examples in place of the test examples, the others to learn from. */
export function heldOut(examples: Examples): Examples {
  const { size, train, trainLabels } = firstOf(examples, MOST);
  const learned = Math.floor(0.8 * trainLabels.length);
  return {
    size,
    train: train.subarray(0, learned * size),
    test: train.subarray(learned * size),
    trainLabels: trainLabels.subarray(0, learned),
    testLabels: trainLabels.subarray(learned),
  };
}

export const rightOf = (answers: Uint8Array, labels: Uint8Array): number =>
  labels.reduce((count, label, n) => count + Number(answers[n] === label), 0);
