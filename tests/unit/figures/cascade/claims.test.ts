import { describe, expect, it } from 'vitest';
import { type Measured, PARTS, STAGES } from '../../../../src/experiments/cascade/frame.ts';
import { fallOf, fallSentence, raceSentence } from '../../../../src/figures/cascade/claims.ts';
import { definition } from '../../../../src/figures/cascade/definition.ts';
import { createWords } from '../../../../src/shell/words.ts';

const words = createWords(definition.strings);

/** Made-up shares: the background has `input` of the variance in the picture and `logits` in the last layer. */
function measured(input: number, logits: number, two = 0.9, one = 0.9, testImages = 10_000): Measured {
  const trained = new Float32Array(STAGES.length * PARTS.length);
  const background = PARTS.indexOf('background');
  trained[background] = input;
  trained[STAGES.indexOf('logits') * PARTS.length + background] = logits;
  const correlations = { variance: 0, share: 0 };
  return { testImages, accuracy: { two, one }, trained, untrained: trained, correlations };
}

describe('the background’s share of the variance', () => {
  it('falls, stays or grows from the picture to the last layer, by 5 points or more', () => {
    expect(fallOf(measured(0.62, 0.06))).toBe('falls');
    expect(fallOf(measured(0.62, 0.569))).toBe('falls');
    expect(fallOf(measured(0.62, 0.571))).toBe('stays');
    expect(fallOf(measured(0.62, 0.669))).toBe('stays');
    expect(fallOf(measured(0.62, 0.671))).toBe('grows');
  });

  it('is said with both numbers', () => {
    expect(fallSentence(measured(0.62, 0.06), words)).toContain('falls from 62\u00a0% to 6\u00a0%.');
    expect(fallSentence(measured(0.62, 0.6), words)).toContain('about the same: 62\u00a0% and 60\u00a0%.');
    expect(fallSentence(measured(0.62, 0.8), words)).toContain('grows from 62\u00a0% to 80\u00a0%.');
  });
});

describe('two convolutions beside one', () => {
  it('read more, fewer or about the same, as far as the test digits can tell', () => {
    const said = (two: number, one: number, count?: number) => raceSentence(measured(0.6, 0.1, two, one, count), words);
    expect(said(0.88, 0.81)).toContain('88.00\u00a0% of the test digits, more than one does (81.00\u00a0%)');
    expect(said(0.81, 0.88)).toContain('81.00\u00a0% of the test digits, fewer than one does (88.00\u00a0%)');
    // Twice the standard error is 0.84 points at 10,000 test digits, 3.8 at 500.
    expect(said(0.909, 0.9)).toContain('more than one does');
    expect(said(0.908, 0.9)).toContain('about the same, 90.80\u00a0% and 90.00\u00a0%');
    expect(said(0.93, 0.9, 500)).toContain('500 test digits tell no difference');
  });
});
