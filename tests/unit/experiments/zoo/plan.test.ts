import { describe, expect, it } from 'vitest';
import { COMPARED, conditionOf, pairsOf } from '../../../../src/experiments/universality/pairs.ts';
import { isMoment } from '../../../../src/experiments/zoo/index.ts';
import { networksOf, ZOO_KINDS } from '../../../../src/experiments/zoo/plan.ts';
import { untrained } from '../../../../src/experiments/zoo/untrained.ts';

const all = ZOO_KINDS.flatMap(networksOf);

describe('the zoo', () => {
  it('has no two networks of one first draw, which would make them look alike', () => {
    expect(new Set(all.map(({ params }) => params.seed)).size).toBe(all.length);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  it('shows every trained network as many pictures, one by one', () => {
    for (const { params, name } of all.filter(({ kind }) => kind !== 'untrained'))
      expect(params['train-images'] * params.epochs, name).toBe(32_000);
  });

  it('has for every network with random labels a twin with true ones, of the same pictures and passes', () => {
    const sizes = (kind: (typeof ZOO_KINDS)[number]) =>
      networksOf(kind).map(({ params }) => [params['train-images'], params.epochs]);
    expect(sizes('random-a')).toEqual(sizes('true-few'));
    expect(sizes('random-b')).toEqual(sizes('true-few'));
  });

  it('draws an untrained network from its seed, to the bit', () => {
    const { params } = networksOf('untrained')[0]!;
    expect(untrained(params).weights).toEqual(untrained(params).weights);
  });

  it('is looked at about twice for every doubling of the steps, and at the end', () => {
    const steps = 500;
    const looked = Array.from({ length: 38 }, (_, i) => 13 * (i + 1)).filter((step) => isMoment(step, steps));
    expect(looked.length).toBeLessThan(13);
    expect(isMoment(0, steps) && isMoment(steps, steps)).toBe(true);
  });
});

describe('pairs of the zoo', () => {
  it('pair every two different networks of one kind, and never one with itself', () => {
    const pairs = pairsOf('cifar-10', 'cifar-10');
    expect(pairs).toHaveLength(10);
    for (const [one, other] of pairs) expect(one.name).not.toBe(other.name);
  });

  it('begin, between two kinds, with pairs that share no network', () => {
    const names = pairsOf('cifar-10', 'scenes')
      .slice(0, 3)
      .flatMap((pair) => pair.map(({ name }) => name));
    expect(new Set(names).size).toBe(6);
  });

  it('have one name in either order, and none where two kinds differ in more than one thing', () => {
    expect(conditionOf('scenes', 'cifar-10')).toBe('cifar-10--scenes');
    expect(conditionOf('scenes', 'random-a')).toBeUndefined();
    expect(new Set(COMPARED.map(([a, b]) => conditionOf(a, b))).size).toBe(COMPARED.length);
  });
});
