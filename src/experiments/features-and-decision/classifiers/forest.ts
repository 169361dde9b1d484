import { createRandom } from '../../../data/random.ts';
import { growTree, treeAnswer } from '../../../math/decision-tree.ts';
import { levels, rangesOf } from '../../../math/levels.ts';
import type { Breathe, Examples } from '../digits.ts';
import type { Chance } from './chance.ts';
import { choose } from './choose.ts';

export const TREES = 100;
const CLASSES = 10;
/** Features asked about at a node, as multiples of the square root of all. */
const SHARES = [1, 2] as const;

/**
 * A random forest (Breiman 2001) of 100 trees, each grown on as many examples drawn with replacement and asking at every node
 * about the square root of all features; the class with most trees answers, the lower of equals. Stream: `stream` of `seed`.
 */
export async function forest(examples: Examples, chance: Chance, breathe: Breathe): Promise<Uint8Array> {
  const by = (given: Examples, share: number) => grown(given, share, chance, breathe);
  return by(examples, chance.settings === 'chosen' ? await choose(SHARES, examples, by) : 1);
}

async function grown(
  { size, train, test, trainLabels, testLabels }: Examples,
  share: number,
  { seed, stream }: Chance,
  breathe: Breathe,
): Promise<Uint8Array> {
  const random = createRandom(seed, stream);
  const ranges = rangesOf(train, size);
  const examples = { columns: levels(train, ranges, true), labels: trainLabels, size, classes: CLASSES };
  const asked = levels(test, ranges);
  const tried = Math.min(size, Math.floor(share * Math.sqrt(size)));
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
