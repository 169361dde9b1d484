import type { ConditionResults, Run } from './reproduction.ts';

/** The seed that is neither lucky nor unlucky: the middle one by the negatives read rightly, where they tie by the digits. */
export function typicalRun({ runs }: ConditionResults): Run {
  const by = (name: string) => (a: Run, b: Run) => a.result[name]! - b.result[name]!;
  const [negatives, digits] = [by('accuracy.negatives'), by('accuracy.digits')];
  const sorted = [...runs].sort((a, b) => negatives(a, b) || digits(a, b) || a.seed - b.seed);
  return sorted[Math.floor(sorted.length / 2)]!;
}
