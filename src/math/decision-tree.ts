import { LEVELS } from './levels.ts';

/** A tree of yes-or-no questions, node by node; node 0 is the root. */
export interface DecisionTree {
  /** Feature asked about, or -1 at a leaf. */
  readonly feature: readonly number[];
  /** Levels up to this one go left. */
  readonly level: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** The commonest class among the examples that came here. */
  readonly answer: readonly number[];
}

/** Examples for a tree: a level 0 to 31 for each of `size` features, feature by feature, and a class for each example. */
export interface Levelled {
  readonly columns: Uint8Array;
  readonly labels: Uint8Array;
  readonly size: number;
  readonly classes: number;
}

/**
 * Grows a classification tree until every leaf is pure or nothing splits it (Breiman et al. 1984, Gini impurity), asking at
 * each node about `tried` features drawn anew, as in a random forest (Breiman 2001). `times` says how often each example
 * counts, 0 to 255; `below(n)` draws a whole number from 0 to n - 1.
 */
export function growTree(
  examples: Levelled,
  times: Uint8Array,
  tried: number,
  below: (n: number) => number,
): DecisionTree {
  const { columns, labels, size, classes } = examples;
  const tree = {
    feature: [] as number[],
    level: [] as number[],
    left: [] as number[],
    right: [] as number[],
    answer: [] as number[],
  };
  const sample = Uint32Array.from(times.keys()).filter((example) => times[example]! > 0);
  const features = Uint32Array.from({ length: size }, (_, i) => i);
  const counts = new Int32Array(LEVELS * classes);
  const all = new Int32Array(classes);
  const before = new Int32Array(classes);

  /** The best question about a feature: sum over sides of (sum of squared class counts) / count, to be made large. */
  function bestLevel(feature: number, from: number, to: number, weight: number): [level: number, score: number] {
    const column = feature * labels.length;
    let present = 0;
    for (let i = from; i < to; i++) {
      const example = sample[i]!;
      const level = columns[column + example]!;
      if ((present & (1 << level)) === 0) counts.fill(0, level * classes, (level + 1) * classes);
      present |= 1 << level;
      counts[level * classes + labels[example]!]! += times[example]!;
    }
    if ((present & (present - 1)) === 0) return [-1, 0];
    before.fill(0);
    let [level, score] = [-1, 0];
    let [passed, squaresLeft, squaresRight] = [0, 0, all.reduce((sum, n) => sum + n * n, 0)];
    while ((present & (present - 1)) !== 0) {
      const at = 31 - Math.clz32(present & -present);
      present &= present - 1;
      for (let c = 0; c < classes; c++) {
        const n = counts[at * classes + c]!;
        if (n === 0) continue;
        squaresLeft += n * (2 * before[c]! + n);
        squaresRight -= n * (2 * (all[c]! - before[c]!) - n);
        before[c]! += n;
        passed += n;
      }
      const now = squaresLeft / passed + squaresRight / (weight - passed);
      if (now > score) [level, score] = [at, now];
    }
    return [level, score];
  }

  function grow(from: number, to: number): number {
    const node = tree.answer.length;
    all.fill(0);
    let weight = 0;
    for (let i = from; i < to; i++) {
      all[labels[sample[i]!]!]! += times[sample[i]!]!;
      weight += times[sample[i]!]!;
    }
    let answer = 0;
    for (let c = 1; c < classes; c++) if (all[c]! > all[answer]!) answer = c;
    tree.answer.push(answer);
    for (const list of [tree.feature, tree.level, tree.left, tree.right]) list.push(-1);
    if (all[answer] === weight) return node;
    let [feature, level, score] = [-1, -1, 0];
    for (let k = 0; k < tried; k++) {
      const other = k + below(size - k);
      [features[k], features[other]] = [features[other]!, features[k]!];
      const [found, value] = bestLevel(features[k]!, from, to, weight);
      if (found >= 0 && value > score) [feature, level, score] = [features[k]!, found, value];
    }
    if (feature < 0) return node;
    const middle = part(from, to, feature, level);
    tree.feature[node] = feature;
    tree.level[node] = level;
    tree.left[node] = grow(from, middle);
    tree.right[node] = grow(middle, to);
    return node;
  }

  /** Puts the examples that go left before those that go right; the first of the latter. */
  function part(from: number, to: number, feature: number, level: number): number {
    let middle = from;
    for (let i = from; i < to; i++) {
      if (columns[feature * labels.length + sample[i]!]! > level) continue;
      [sample[middle], sample[i]] = [sample[i]!, sample[middle]!];
      middle++;
    }
    return middle;
  }

  grow(0, sample.length);
  return tree;
}

/** The class that a tree gives the example whose levels start at `from`. */
export function treeAnswer(tree: DecisionTree, levels: Uint8Array, from: number): number {
  let node = 0;
  while (tree.feature[node]! >= 0) {
    node = levels[from + tree.feature[node]!]! <= tree.level[node]! ? tree.left[node]! : tree.right[node]!;
  }
  return tree.answer[node]!;
}
