import { describe, expect, test } from 'vitest';
import errors from '../../../content/strings/en/errors.yaml';
import { addErrorWords, figureWords, wordsOr } from '../../../src/shell/strings.ts';
import { createWords, type StringTree, write } from '../../../src/shell/words.ts';
import { toy } from './toy-figure.ts';

describe('createWords', () => {
  const words = createWords({
    a: {
      plain: 'Hello',
      left: { one: '{count} digit', other: '{count} digits', '0': 'none' },
      n: '{n:1} {s:%1} {seed:raw}',
      spread: '{mean:2} ± {sd:2} %',
    },
  });

  test('finds words by area and key', () => {
    expect(words('a.plain')).toBe('Hello');
  });

  test('throws for missing words and missing values', () => {
    expect(() => words('a.nothing')).toThrow('a.nothing');
    expect(() => words('b.plain')).toThrow();
    expect(() => words('a.left.one')).toThrow('count');
    expect(() => words('a.constructor')).toThrow();
  });

  test('chooses the plural by number, an exact number first, with separators', () => {
    expect([0, 1, 2, 12_000].map((count) => words('a.left', { count }))).toEqual([
      'none',
      '1 digit',
      '2 digits',
      '12,000 digits',
    ]);
  });

  test('writes fixed decimals, per cent and raw numbers', () => {
    expect(words('a.n', { n: 2, s: 0.98765, seed: 4_294_967_295 })).toBe('2.0 98.8\u00a0% 4294967295');
  });

  test('never lets a per cent sign part from its number, in any language', () => {
    expect(words('a.spread', { mean: 37.4, sd: 5.25 })).toBe('37.40 ± 5.25\u00a0%');
    expect(['en', 'de', 'zh'].map((lang) => write(0.5, '%0', lang))).toEqual(Array(3).fill('50\u00a0%'));
  });

  test('have a true minus sign', () => {
    expect([write(-0.25, '2', 'en'), write(-0.25, '%0', 'en'), write(-3, '', 'en')]).toEqual([
      '\u22120.25',
      '\u221225\u00a0%',
      '\u22123',
    ]);
  });

  test('have none where they round to nothing', () => {
    expect([write(-0.001, '2', 'en'), write(-0.004, '%0', 'en'), write(-0.01, '2', 'en')]).toEqual([
      '0.00',
      '0\u00a0%',
      '\u22120.01',
    ]);
  });
});

describe('wordsOr', () => {
  const words = figureWords(toy);

  test('finds a key with or without its area, and an error’s once what computes has brought its words', () => {
    expect(wordsOr(words, 'errors.data.emptyDrawing', {}, '')).toBe('');
    addErrorWords(errors as StringTree);
    expect(wordsOr(words, 'errors.data.emptyDrawing', {}, '')).not.toBe('');
    expect(wordsOr(words, 'data.emptyDrawing', {}, '')).not.toBe('');
    expect(wordsOr(words, 'notes.gpu-lost', { step: 3 }, '')).not.toBe('');
  });

  test('gives the fallback for unknown keys and missing values, never an exception', () => {
    expect(wordsOr(words, 'no.such', {}, 'fallback')).toBe('fallback');
    expect(wordsOr(words, 'data.missing', {}, 'fallback')).toBe('fallback');
  });
});
