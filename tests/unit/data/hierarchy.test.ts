import { describe, expect, it } from 'vitest';
import {
  CHOICES,
  drawRules,
  EXAMPLES,
  exampleOf,
  LENGTH,
  LEVELS,
  reworded,
  SYMBOLS,
  SYNONYMS,
  spelled,
  writeOneHot,
} from '../../../src/data/hierarchy.ts';
import { createRandom } from '../../../src/data/random.ts';

const rules = drawRules(createRandom(1, 'rules'));
const random = createRandom(2, 'test');

/** What was meant, from what is read alone: every pair looked up in its level's rules. */
function meant(read: Uint8Array): number {
  let symbols = [...read];
  for (const pairs of [...rules].reverse())
    symbols = Array.from({ length: symbols.length / 2 }, (_, i) => {
      const found = pairs.indexOf(SYMBOLS * symbols[2 * i]! + symbols[2 * i + 1]!);
      expect(found).toBeGreaterThanOrEqual(0);
      return Math.floor(found / SYNONYMS);
    });
  return symbols[0]!;
}

describe('a random hierarchy', () => {
  it('gives every symbol of every level four pairs, and none to two symbols of a level', () => {
    expect(rules).toHaveLength(LEVELS);
    for (const pairs of rules) {
      expect(pairs).toHaveLength(SYMBOLS * SYNONYMS);
      expect(new Set(pairs).size).toBe(pairs.length);
      expect(Math.max(...pairs)).toBeLessThan(SYMBOLS ** 2);
    }
  });

  it('is another one for another seed, the same for the same', () => {
    expect(drawRules(createRandom(1, 'rules'))).toEqual(rules);
    expect(drawRules(createRandom(2, 'rules'))).not.toEqual(rules);
  });

  it('spells 131,072 examples, each another text, and each says which class was meant', () => {
    expect(EXAMPLES).toBe(131_072);
    const texts = new Set<string>();
    for (let number = 0; number < EXAMPLES; number += 61) {
      const { label, choices } = exampleOf(number);
      const levels = spelled(rules, label, choices);
      expect(levels.map(({ length }) => length)).toEqual([1, 2, 4, LENGTH]);
      expect(meant(levels.at(-1)!)).toBe(label);
      texts.add(String(levels.at(-1)!));
    }
    expect(texts.size).toBe(Math.ceil(EXAMPLES / 61));
  });

  it('rewords one level: what lies above stays, every symbol spelled there is spelled by another pair', () => {
    for (let number = 5; number < EXAMPLES; number += 6543) {
      const { label, choices } = exampleOf(number);
      expect(choices).toHaveLength(CHOICES);
      const before = spelled(rules, label, choices);
      for (let level = 0; level < LEVELS; level++) {
        const after = spelled(rules, label, reworded(choices, level, random));
        expect(after.slice(0, level + 1)).toEqual(before.slice(0, level + 1));
        for (let i = 0; i < 2 ** level; i++) {
          const pair = (levels: typeof before) => levels[level + 1]!.subarray(2 * i, 2 * i + 2);
          expect(pair(after)).not.toEqual(pair(before));
        }
      }
    }
  });

  it('is read with a one for every symbol', () => {
    const into = new Float32Array(2 * 64);
    writeOneHot(Uint8Array.of(3, 0, 7, 1, 1, 2, 5, 6), into, 64);
    expect(into.subarray(0, 64).every((value) => value === 0)).toBe(true);
    expect([...into.keys()].filter((i) => into[i] === 1)).toEqual([67, 72, 87, 89, 97, 106, 117, 126]);
  });
});
