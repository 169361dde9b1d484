import { describe, expect, it } from 'vitest';
import { curves } from '../../../src/experiments/curve-fit/curves.ts';
import { experiment, firstWeights, measured } from '../../../src/experiments/curve-fit/index.ts';
import {
  evaluate,
  examplePlaces,
  gridPlaces,
  kinks,
  measure,
  writtenError,
} from '../../../src/experiments/curve-fit/measure.ts';
import { type CurveFitParams, curveFitSchema } from '../../../src/experiments/curve-fit/schema.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { listed, outputs } from '../../../src/nets/answers.ts';
import type { NetworkSpec } from '../../../src/nets/network.ts';
import { resumedAt, runToEnd } from './driver.ts';
import { smallLab } from './small-lab.ts';

const small = (changes: Partial<CurveFitParams> = {}): CurveFitParams => ({
  ...defaultParams(curveFitSchema),
  steps: 200,
  ...changes,
});
const finish = async (changes?: Partial<CurveFitParams>) => runToEnd(experiment, small(changes), await smallLab());

describe('the curves', () => {
  it('stay within -1 and 1 where there are examples', () => {
    for (const [name, f] of Object.entries(curves)) {
      for (const x of examplePlaces(small())) expect(Math.abs(f(x)), `${name} at ${x}`).toBeLessThanOrEqual(1);
    }
  });

  it('are what their names say', () => {
    expect([-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75].map(curves.wave)).toEqual([0, 1, -0, -1, 0, 1, -0, -1]);
    expect([curves.spike(0), curves.jump(-1e-9), curves.jump(0), curves.corner(-1)]).toEqual([1, -0.6, 0.6, 1]);
  });
});

describe('the network', () => {
  it('says on the page what TF.js says, with every activation', async () => {
    await smallLab();
    for (const activation of ['relu', 'tanh', 'linear'] as const) {
      const params = small({ activation });
      const weights = firstWeights(params);
      const spec = experiment.network(params) as NetworkSpec;
      const theirs = await outputs({ spec, weights }, listed(Float32Array.from(gridPlaces), 1));
      gridPlaces.forEach((x, i) => {
        expect(evaluate(weights, activation, x)).toBeCloseTo(theirs[i]!, 4);
      });
    }
  });

  it('starts with its kinks spread over -1 to 1, or all at 0, and bends nowhere else', () => {
    const spread = kinks(firstWeights(small({ width: 64 })));
    expect(Math.min(...spread)).toBeGreaterThan(-1);
    expect(Math.max(...spread)).toBeLessThan(1);
    expect(Math.max(...spread) - Math.min(...spread)).toBeGreaterThan(1.5);
    expect([...kinks(firstWeights(small({ init: 'together' })))].every((at) => at === 0)).toBe(true);
    const three = small({ width: 3 });
    const weights = firstWeights(three);
    const at = [...kinks(weights)];
    const { fit } = measure(weights, three);
    for (let i = 1; i < fit.length - 1; i++) {
      const bend = Math.abs(fit[i + 1]! - 2 * fit[i]! + fit[i - 1]!);
      const near = at.some((kink) => Math.abs(kink - gridPlaces[i]!) <= 0.01);
      if (!near) expect(bend).toBeLessThan(1e-5);
    }
  });
});

describe('fitting a curve', () => {
  it('gives the same weights for the same seed, and goes on to the bit', async () => {
    const once = await finish();
    expect((await finish()).last.weights).toEqual(once.last.weights);
    expect((await finish({ seed: 2 })).last.weights).not.toEqual(once.last.weights);
    for (const step of [50, 100]) {
      expect((await resumedAt(experiment, small(), step)).last.weights).toEqual(once.last.weights);
    }
    for (const name of Object.keys(measured))
      expect(once.result[name as keyof typeof measured], name).toBeTypeOf('number');
  });

  it('gets closer to the curve, and counts its passes over the 128 examples', async () => {
    const { frames, result } = await finish({ steps: 400 });
    expect(frames.at(-1)!.error).toBe(result.error);
    expect(result.error).toBeLessThan(0.7 * frames[0]!.error);
    expect([frames[0]!.epoch, frames.at(-1)!.epoch, frames.at(-1)!.step]).toEqual([0, 200, 400]);
  });

  it('draws a straight line with linear units, however many', async () => {
    const { frames } = await finish({ activation: 'linear', width: 64 });
    const { fit } = frames.at(-1)!;
    for (let i = 1; i < 300; i++) expect(Math.abs(fit[i + 1]! - 2 * fit[i]! + fit[i - 1]!)).toBeLessThan(1e-5);
  });

  it('shows it no example below 0 where examples are positive alone, and measures the error there apart', async () => {
    const positive = small({ examples: 'positive' });
    expect(Math.min(...examplePlaces(positive))).toBe(0);
    const weights = firstWeights(positive);
    const [here, there] = [measure(weights, positive), measure(weights, small())];
    const squares = (error: number, n: number) => n * error ** 2;
    const sum = squares(here.error, 101) + squares(here.errorOutside, 200);
    expect(sum).toBeCloseTo(squares(there.error, 201) + squares(there.errorOutside, 100), 6);
  });

  it('knows how near weights that are written down come: nearer with every doubling, exactly for a corner', () => {
    const errors = [4, 8, 16, 32, 64].map((width) => writtenError(small({ width })));
    errors.slice(1).forEach((error, i) => {
      expect(error).toBeLessThan(errors[i]! / 2);
    });
    expect(writtenError(small({ curve: 'corner', width: 2 }))).toBeCloseTo(0, 12);
  });

  it('looks at a kept network as the run saw it', async () => {
    const { frames, last } = await finish();
    const { fit, error } = await experiment.look!(last.weights, small(), await smallLab());
    expect([fit, error]).toEqual([frames.at(-1)!.fit, frames.at(-1)!.error]);
  });
});
