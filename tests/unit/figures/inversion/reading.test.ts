import { describe, expect, it } from 'vitest';
import { definition } from '../../../../src/figures/inversion/definition.ts';
import { readingOf } from '../../../../src/figures/inversion/reading.ts';
import { flipped, frame, params, reading, state, words } from './sample.ts';

const judged = (digits: number, negatives: number, testImages = 10_000) =>
  readingOf({ original: reading(digits), negative: reading(negatives) }, testImages);

describe('whether the network reads the negatives as well as the digits', () => {
  it('is said in words with the gap, before anything is negated', () => {
    const said = 'It reads fewer negatives than digits, by 61.5 points.';
    expect(definition.describe(state(), words)).toContain(said);
    const whole = state({ frame: frame({ testImages: 10_000 }) });
    expect(definition.describe(whole, words)).toContain('by 61.50 points');
  });

  it('gives way, once negated, to what negating has done', () => {
    const negated = state({ params: params({ negate: 'on' }), frame: flipped });
    expect(definition.describe(negated, words)).not.toContain('fewer negatives than digits');
    // The answer to "as trained" is still under way: the frame at hand says how the network was.
    expect(definition.describe(state({ frame: flipped }), words)).toContain('fewer negatives than digits');
  });

  it('is as well where the test digits cannot tell them apart, and exactly as many where they are', () => {
    expect(judged(0.95, 0.945)).toBe('same');
    expect(judged(0.95, 0.943)).toBe('fewer');
    expect(judged(0.95, 0.943, 1000)).toBe('same');
    expect(judged(0.95, 0.95)).toBe('equal');
    expect(judged(0.943, 0.95)).toBe('more');
  });

  it('is guessing within two points of one in ten, or within the sampling error of few test digits', () => {
    expect(judged(0.95, 0.119)).toBe('guessing');
    expect(judged(0.95, 0.121)).toBe('fewer');
    expect(judged(0.95, 0.081)).toBe('guessing');
    expect(judged(0.95, 0.079)).toBe('below');
    expect(judged(0.95, 0.14, 200)).toBe('guessing');
  });

  it('is nothing to speak of before the network reads anything', () => {
    expect(judged(0.1135, 0.098)).toBe('neither');
    expect(judged(0.1, 0.1)).toBe('neither');
    expect(judged(0.3, 0.1)).toBe('guessing');
  });

  it('has words for each finding', () => {
    for (const found of ['fewer', 'same', 'equal', 'more', 'guessing', 'below', 'neither'])
      expect(words(`inversion.reading.${found}`, { gap: '1.0', count: 1000 })).toMatch(/\.$/);
  });
});
