import { describe, expect, it } from 'vitest';
import { claims } from '../../../src/components/claims-data.ts';
import { typeset } from '../../../src/components/typeset.ts';

describe('text of a plain file', () => {
  it('is printed with true signs and marks, and keeps together what belongs on one line', () => {
    expect(typeset('It answers 1 and -1, (-0.2) or -x: a well-known "edge", Kuo\'s.')).toBe(
      'It answers 1 and \u22121, (\u22120.2) or \u2212x: a well-known “edge”, Kuo’s.',
    );
    expect(typeset('97.2 % of 28 × 28 pixels, 3 images × 5 epochs')).toBe(
      '97.2\u00a0% of 28\u00a0×\u00a028 pixels, 3 images × 5 epochs',
    );
  });

  it('of the ledger has no typewriter’s marks left', () => {
    const printed = claims.flatMap(({ says, note, ours, published }) =>
      [says, note, ours?.what, published?.note].flatMap((text) => (text ? [typeset(text)] : [])),
    );
    expect(printed.length).toBeGreaterThan(100);
    expect(printed.filter((text) => /["']|(^|[\s(])-\w|\d %/.test(text))).toEqual([]);
  });
});
