import { describe, expect, it } from 'vitest';
import { median } from '../../bench/median.ts';
import { foldSentences } from '../../bench/sentences.ts';

describe('the sentences of several runs', () => {
  it('are one where they differ in numbers alone, with the range of each number that differs', () => {
    const runs = [['A LeNet-5 reads 97.1 % of 1,000.'], ['A LeNet-5 reads 9.8 % of 1,000.']];
    expect(foldSentences(runs)).toEqual([{ text: 'A LeNet-5 reads 9.8–97.1 % of 1,000.', runs: 2 }]);
  });

  it('are counted once a run, the commonest first', () => {
    const runs = [['It paid.'], ['It cost 2.', 'It cost 3.'], ['It cost −1.']];
    expect(foldSentences(runs)).toEqual([
      { text: 'It cost −1–3.', runs: 2 },
      { text: 'It paid.', runs: 1 },
    ]);
  });
});

describe('a median', () => {
  it('counts what never came as last', () => {
    expect(median([Number.NaN, 3, 1])).toBe(3);
    expect(median([Number.NaN, Number.NaN, 1])).toBeNaN();
  });
});
