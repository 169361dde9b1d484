import { createRandom } from '../../../data/random.ts';
import { growTree, treeAnswer } from '../../../math/decision-tree.ts';
import { levels, rangesOf } from '../../../math/levels.ts';
import type { Breathe, Examples } from '../digits.ts';

export const TREES = 100;
const CLASSES = 10;

/**
 * A random forest (Breiman 2001) of 100 trees, each grown on as many examples drawn with replacement and asking at every node
 * about the square root of all features; the class with most trees answers, the lower of equals. Stream: `stream` of `seed`.
 */
export async function forest(
  { size, train, test, trainLabels, testLabels }: Examples,
  { seed, stream }: { readonly seed: number; readonly stream: string },
  breathe: Breathe,
): Promise<Uint8Array> {
  const random = createRandom(seed, stream);
  const ranges = rangesOf(train, size);
  const examples = { columns: levels(train, ranges, true), labels: trainLabels, size, classes: CLASSES };
  const asked = levels(test, ranges);
  const tried = Math.floor(Math.sqrt(size));
  const votes = new Uint8Array(testLabels.length * CLASSES);
  for (let t = 0; t < TREES; t++) {
    const times = new Uint8Array(trainLabels.length);
    for (let n = 0; n < times.length; n++) times[random.below(times.length)]!++;
    const tree = growTree(examples, times, tried, random.below);
    for (let n = 0; n < testLabels.length; n++) votes[n * CLASSES + treeAnswer(tree, asked, n * size)]!++;
    if (t % 5 === 4) await breathe();
  }
  return Uint8Array.from(testLabels, (_, n) => {
    const own = votes.subarray(n * CLASSES, (n + 1) * CLASSES);
    return own.indexOf(Math.max(...own));
  });
}
