import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { type DecisionTree, growTree, type Levelled, treeAnswer } from '../../../src/math/decision-tree.ts';
import { LEVELS, levels, rangesOf } from '../../../src/math/levels.ts';

const random = createRandom(5, 'tree');
const whole = (count: number) => new Uint8Array(count).fill(1);
/** Examples row by row as a tree takes them. */
function levelled(rows: readonly (readonly number[])[], labels: readonly number[]): Levelled {
  const size = rows[0]!.length;
  const columns = Uint8Array.from(
    { length: rows.length * size },
    (_, i) => rows[i % rows.length]![Math.floor(i / rows.length)]!,
  );
  return { columns, labels: Uint8Array.from(labels), size, classes: 3 };
}
const answers = (tree: DecisionTree, rows: readonly (readonly number[])[]) =>
  rows.map((row) => treeAnswer(tree, Uint8Array.from(row), 0));

describe('a decision tree', () => {
  it('asks one question where one is enough', () => {
    const tree = growTree(levelled([[3], [5], [9], [12]], [0, 0, 2, 2]), whole(4), 1, random.below);
    expect(tree.answer.length).toBe(3);
    expect(answers(tree, [[0], [5], [6], [31]])).toEqual([0, 0, 2, 2]);
  });

  it('learns exclusive or, whose first question gains nothing', () => {
    const rows = [
      [0, 0],
      [0, 31],
      [31, 0],
      [31, 31],
    ];
    const tree = growTree(levelled(rows, [0, 1, 1, 0]), whole(4), 2, random.below);
    expect(answers(tree, rows)).toEqual([0, 1, 1, 0]);
  });

  it('answers with the commonest class where nothing tells the examples apart', () => {
    const tree = growTree(levelled([[7], [7], [7]], [1, 2, 2]), whole(3), 1, random.below);
    expect(tree.feature).toEqual([-1]);
    expect(answers(tree, [[7]])).toEqual([2]);
  });

  it('grows the same tree from examples that count twice as from examples that are there twice', () => {
    const rows = Array.from({ length: 40 }, () => [random.below(LEVELS), random.below(LEVELS)]);
    const labels = rows.map(() => random.below(3));
    const times = Uint8Array.from(rows, () => random.below(3));
    const repeated = rows.flatMap((row, i) => Array.from({ length: times[i]! }, () => row));
    const repeatedLabels = labels.flatMap((label, i) => Array.from({ length: times[i]! }, () => label));
    const draw = () => {
      const stream = createRandom(6, 'features');
      return (n: number) => stream.below(n);
    };
    const weighted = growTree(levelled(rows, labels), times, 1, draw());
    const same = growTree(levelled(repeated, repeatedLabels), whole(repeated.length), 1, draw());
    expect(weighted).toEqual(same);
  });

  it('begins with the question that leaves least Gini impurity, as trying all of them finds', () => {
    for (let round = 0; round < 20; round++) {
      const rows = Array.from({ length: 30 }, () => Array.from({ length: 4 }, () => random.below(LEVELS)));
      const labels = rows.map(() => random.below(3));
      const tree = growTree(levelled(rows, labels), whole(30), 4, random.below);
      const impurity = (of: readonly number[]): number =>
        of.length - [0, 1, 2].reduce((sum, c) => sum + of.filter((label) => label === c).length ** 2, 0) / of.length;
      const left = (feature: number, level: number): number => {
        const [low, high] = [
          labels.filter((_, i) => rows[i]![feature]! <= level),
          labels.filter((_, i) => rows[i]![feature]! > level),
        ];
        return low.length && high.length ? impurity(low) + impurity(high) : Number.POSITIVE_INFINITY;
      };
      const all = [0, 1, 2, 3].flatMap((feature) => Array.from({ length: LEVELS }, (_, level) => left(feature, level)));
      expect(left(tree.feature[0]!, tree.level[0]!)).toBeCloseTo(Math.min(...all), 10);
    }
  });
});

describe('levels', () => {
  it('cuts each feature into 32 equal steps of its own range, in either order', () => {
    const values = Float32Array.of(0, 5, 32, 5, 31.5, 5);
    const ranges = rangesOf(values, 2);
    expect([...levels(values, ranges)]).toEqual([0, 0, 31, 0, 31, 0]);
    expect([...levels(values, ranges, true)]).toEqual([0, 31, 31, 0, 0, 0]);
    expect([...levels(Float32Array.of(-3, 5, 99, 6), ranges)]).toEqual([0, 0, 31, 0]);
  });
});
