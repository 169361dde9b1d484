import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { useWasm } from '../../../src/engine/backends.ts';
import { crossMoments } from '../../../src/math/procrustes.ts';
import { crossMomentsOnBackend } from '../../../src/nets/cross-moments.ts';

describe('second moments of two layers, multiplied on the back end', () => {
  beforeAll(async () => {
    await useWasm();
  });

  it('are those of the plain loops to the precision of float32', async () => {
    const random = createRandom(4, 'moments');
    const draw = (count: number) => Float32Array.from({ length: count }, () => Math.max(0, random.normal()));
    const [first, second] = [draw(300 * 12), draw(300 * 9)];
    const [fast, plain] = [await crossMomentsOnBackend(first, second, 300), crossMoments(first, second, 300)];
    expect([fast.rows, fast.columns]).toEqual([9, 12]);
    for (const [i, value] of plain.cross.entries()) expect(fast.cross[i]).toBeCloseTo(value, 5);
    expect(fast.firstPower).toBeCloseTo(plain.firstPower, 9);
    expect(fast.secondPower).toBeCloseTo(plain.secondPower, 9);
  });
});
