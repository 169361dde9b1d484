import { describe, expect, it } from 'vitest';
import { compareShares } from '../../../../src/figures/kit/statistics.ts';

describe('two shares of as many test images', () => {
  it('differ from twice the standard error of their difference on', () => {
    // About one half of 1,000 images, that is 4.47 points.
    expect(compareShares(0.522, 0.478, 1000)).toBe('same');
    expect(compareShares(0.523, 0.478, 1000)).toBe('more');
    expect(compareShares(0.478, 0.523, 1000)).toBe('fewer');
  });

  it('differ by less where more images stand behind them, or where nearly all are read', () => {
    expect(compareShares(0.523, 0.5, 1000)).toBe('same');
    expect(compareShares(0.523, 0.5, 10_000)).toBe('more');
    expect(compareShares(0.993, 0.97, 1000)).toBe('more');
  });

  it('are the same where they are equal, without any error, too', () => {
    expect(compareShares(1, 1, 1000)).toBe('same');
    expect(compareShares(1, 0, 1000)).toBe('more');
  });
});
