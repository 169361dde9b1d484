import { describe, expect, it } from 'vitest';
import type { HeroResult } from '../../../src/experiments/hero/frame.ts';
import { experiment } from '../../../src/experiments/hero/index.ts';
import { heroNetwork } from '../../../src/experiments/hero/network.ts';
import { type HeroParams, heroSchema } from '../../../src/experiments/hero/schema.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { countParameters } from '../../../src/nets/network.ts';
import { smallLab } from './small-lab.ts';

async function finish(activation: HeroParams['activation'], quiet: boolean) {
  const lab = await smallLab({ quiet });
  const params = { ...defaultParams(heroSchema), data: 'digits', 'train-images': 600, activation } as const;
  const run = experiment.run(params, lab);
  let next = await run.next();
  while (!next.done) next = await run.next();
  return { result: next.value as HeroResult, weights: lab.saved.at(-1)!.weights };
}

describe('the small networks of the home page', () => {
  it('have 3,892 weights, whatever rectifies', () => {
    for (const activation of heroSchema.activation.values)
      expect(countParameters(heroNetwork({ activation }))).toBe(3892);
  });

  for (const activation of ['relu', 'linear'] as const) {
    it(`read digits and negatives the other way round once the first layer is negated: ${activation}`, async () => {
      const { result } = await finish(activation, true);
      expect(result['accuracy.digits']).toBeGreaterThan(0.3);
      expect(result['accuracy.digits']).not.toBe(result['accuracy.negatives']);
      expect(result['accuracy.digits.flipped']).toBe(result['accuracy.negatives']);
      expect(result['accuracy.negatives.flipped']).toBe(result['accuracy.digits']);
    });
  }

  it('read both alike where only the size of a response counts, flipped or not', async () => {
    const { result } = await finish('abs', true);
    const shares = Object.keys(experiment.measured).map((name) => result[name as keyof typeof experiment.measured]);
    expect(new Set(shares).size).toBe(1);
    expect(shares[0]).toBeGreaterThan(0.15);
  });

  it('learn the same whether or not they are looked at', async () => {
    expect((await finish('relu', false)).weights).toEqual((await finish('relu', true)).weights);
  });
});
