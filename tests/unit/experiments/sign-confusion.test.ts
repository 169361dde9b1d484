import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { arrowAt, cascade, twoCases } from '../../../src/experiments/sign-confusion/cascade.ts';
import { compute } from '../../../src/experiments/sign-confusion/compute.ts';
import { experiment } from '../../../src/experiments/sign-confusion/index.ts';
import { type ConfusionParams, confusionSchema } from '../../../src/experiments/sign-confusion/schema.ts';
import { collapse, multiply } from '../../../src/experiments/sign-confusion/stack.ts';
import { smallLab } from './small-lab.ts';

const params = (changes: Partial<ConfusionParams> = {}): ConfusionParams => ({
  ...defaultParams(confusionSchema),
  ...changes,
});
const seeds = Array.from({ length: 60 }, (_, i) => i + 1);

describe('claim 2.12: products that a linear unit takes for one another', () => {
  const random = createRandom(12, 'cases');
  const drawn = Array.from({ length: 200 }, () => ({ r: 2 * random.uniform() - 1, b: 2 * random.uniform() - 1 }));

  it('a positive response with a negative weight and a negative one with a positive weight give the very same product', () => {
    for (const { r, b } of drawn) {
      const [first, second] = twoCases(r, b, false);
      expect(first.response).toBeGreaterThan(0);
      expect(second.response).toBe(-first.response);
      expect(second.weight).toBe(-first.weight);
      expect(second.product).toBe(first.product);
    }
  });

  it('rectified, they never do: the second is nothing', () => {
    for (const { r, b } of drawn) {
      const [first, second] = twoCases(r, b, true);
      expect(second.product).toBe(0);
      expect(first.product).toBeLessThan(0);
    }
  });

  it('names the input that gives each: the one shown, or its opposite', () => {
    expect(twoCases(0.4, 0.5, false).map(({ of }) => of)).toEqual(['input', 'opposite']);
    expect(twoCases(-0.4, 0.5, false).map(({ of }) => of)).toEqual(['opposite', 'input']);
  });

  it('a whole unit turned round with its input gives the same sum, exactly, and rectified another one', () => {
    for (let x = -180; x < 180; x += 7) {
      const linear = compute(params({ x }));
      expect(linear.mirrored.sum).toBe(linear.cascade.sum);
    }
    const rectified = compute(params({ rectify: 'on' }));
    expect(rectified.mirrored.sum).not.toBe(rectified.cascade.sum);
  });

  it('responses are cosines of angles', () => {
    const { responses } = cascade(arrowAt(20), [arrowAt(80), arrowAt(110)], [1, 1], false);
    expect(responses[0]).toBeCloseTo(0.5, 12);
    expect(responses[1]).toBeCloseTo(0, 12);
  });
});

describe('claim 2.4: a stack of linear layers is one matrix', () => {
  it('whose outputs differ from the layers’ by no more than rounding can do, and mostly by something', () => {
    const frames = seeds.map((seed) => compute(params({ seed, layers: 2 + (seed % 5), size: 2 + (seed % 7) })));
    for (const { difference, rounding } of frames) expect(difference).toBeLessThanOrEqual(rounding);
    expect(frames.filter(({ difference }) => difference > 0).length).toBeGreaterThan(40);
    expect(Math.max(...frames.map(({ rounding }) => rounding))).toBeLessThan(0.01);
  });

  it('and with a rectifier between the layers it is not: they part by far more than rounding, in most draws', () => {
    const frames = seeds.map((seed) => compute(params({ seed, rectify: 'on' })));
    expect(frames.filter(({ difference, rounding }) => difference > 1000 * rounding).length).toBeGreaterThan(50);
  });

  it('negating the input of linear layers negates every output to the last bit; with a rectifier it does not', () => {
    for (const seed of seeds) expect(compute(params({ seed, layers: 6 })).oddness).toBe(0);
    expect(seeds.filter((seed) => compute(params({ seed, rectify: 'on' })).oddness > 0.01).length).toBeGreaterThan(40);
  });

  it('the product of matrices of whole numbers is exact, in the right order', () => {
    const [first, second] = [Float32Array.of(1, 2, 3, 4), Float32Array.of(0, 1, 1, 0)];
    expect([...collapse([first, second], 2)]).toEqual([3, 4, 1, 2]);
    expect([...multiply(collapse([first, second], 2), Float32Array.of(1, 10), 2)]).toEqual([43, 21]);
  });

  it('every number is one of 32 bits', () => {
    const { product, stacked } = compute(params());
    for (const value of [...product, ...stacked]) expect(Math.fround(value)).toBe(value);
  });
});

describe('the experiment', () => {
  it('yields one frame, the same to the bit every time, and its numbers as the result', async () => {
    const run = experiment.run(params(), await smallLab());
    const first = await run.next();
    const last = await run.next();
    expect(first.value).toEqual(compute(params()));
    expect(last).toMatchObject({ done: true, value: { oddness: 0 } });
  });
});
