import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { useWasm } from '../../../src/engine/backends.ts';
import type { Checkpoint } from '../../../src/experiments/contract.ts';
import { digitsRead } from '../../../src/experiments/digits-read.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import {
  ANGLE_BINS,
  passedShare,
  type TreluFrame,
  type TreluResult,
} from '../../../src/experiments/trelu-angle/frame.ts';
import { experiment } from '../../../src/experiments/trelu-angle/index.ts';
import { anglesOf } from '../../../src/experiments/trelu-angle/measure.ts';
import { firstWeights, treluNetwork } from '../../../src/experiments/trelu-angle/network.ts';
import { type TreluParams, treluSchema } from '../../../src/experiments/trelu-angle/schema.ts';
import { listed, outputs, responses } from '../../../src/nets/answers.ts';
import { parameterSpecs } from '../../../src/nets/network.ts';
import { anchorsOf, tensorNamed, type Weights } from '../../../src/nets/weights.ts';
import { strokeInputs } from '../nets/pictures.ts';
import { type SmallLab, smallLab } from './small-lab.ts';

const small = (changes: Partial<TreluParams> = {}): TreluParams => ({
  ...defaultParams(treluSchema),
  data: 'digits',
  'train-images': 256,
  epochs: 1,
  ...changes,
});

async function finish(params: TreluParams, lab: SmallLab, from?: Checkpoint) {
  const frames: TreluFrame[] = [];
  const generator = experiment.run(params, lab, from);
  for (;;) {
    const { value, done } = await generator.next();
    if (done) return { frames, result: value as TreluResult, weights: lab.saved.at(-1)!.weights };
    frames.push(value);
  }
}

async function startOf(changes: Partial<TreluParams>): Promise<{ params: TreluParams; weights: Weights }> {
  const lab = await smallLab();
  const params = small(changes);
  const images = await lab.data('digits', 'train', params['train-images']);
  return { params, weights: await firstWeights(params, images) };
}

/** Logits of a few pictures. */
const logits = (params: TreluParams, weights: Weights): Promise<Float32Array> =>
  outputs({ spec: treluNetwork(params), weights }, listed(strokeInputs(8), 32 * 32));

const farthest = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
const total = (counts: Uint32Array): number => counts.reduce((sum, count) => sum + count, 0);

beforeAll(async () => {
  await useWasm();
});

describe('angles between patches and anchors', () => {
  const axis = (i: number): Float32Array => Float32Array.from({ length: 4 }, (_, k) => (k === i ? 1 : 0));

  it('falls into the bin of its angle: 0, 90 and 180 degrees', () => {
    // One 2 x 2 picture is one patch.
    const anchors = [axis(0), axis(1), axis(0).map((value) => -value)];
    const { passed, cut } = anglesOf({ anchors, threshold: 0.5 }, axis(0), 2);
    expect(passed[0]).toBe(1);
    expect(cut[ANGLE_BINS / 2]).toBe(1);
    expect(cut[ANGLE_BINS - 1]).toBe(1);
    expect(total(passed) + total(cut)).toBe(3);
  });

  it('passes exactly what is nearer than arccos of the threshold, on cosines', () => {
    const random = createRandom(5, 'test');
    const anchors = Array.from({ length: 40 }, () => Float32Array.from({ length: 4 }, () => random.normal()));
    const { passed, cut } = anglesOf({ anchors, threshold: 0.5 }, Float32Array.of(1, 2, -1, 0.5), 2);
    const bin60 = (60 * ANGLE_BINS) / 180;
    expect(total(passed.subarray(bin60))).toBe(0);
    expect(total(cut.subarray(0, bin60))).toBe(0);
    expect(passedShare({ passed, cut })).toBeGreaterThan(0);
  });

  it('passes by weighted sum plus bias where there are biases: then the angle does not decide', () => {
    const near = axis(0).map((value) => value / 10);
    const far = Float32Array.of(1, 10, 0, 0);
    const layer = { anchors: [near, far], biases: Float32Array.of(0, 0), threshold: 0.5 };
    const { passed, cut } = anglesOf(layer, axis(0), 2);
    expect(cut[0]).toBe(1);
    expect(total(passed)).toBe(1);
    expect(total(passed.subarray(0, ANGLE_BINS / 3))).toBe(0);
  });

  it('leaves flat patches out', () => {
    const { passed, cut } = anglesOf({ anchors: [axis(0)], threshold: 0 }, new Float32Array(4).fill(-1), 2);
    expect(total(passed) + total(cut)).toBe(0);
  });

  it('agrees with the layer that the network uses', async () => {
    const { params, weights } = await startOf({ anchors: 'random', threshold: 0.2 });
    const pictures = strokeInputs(2);
    const anchors = anchorsOf(tensorNamed(weights, 'conv1/weights'));
    const { passed, cut } = anglesOf({ anchors, threshold: 0.2 }, pictures, 32);
    const [z] = await responses({ spec: treluNetwork(params), weights }, listed(pictures, 32 * 32), ['conv1']);
    const flat = z!.length - total(passed) - total(cut);
    const passing = z!.filter((value) => value > 0.2).length;
    expect(Math.abs(passing - total(passed))).toBeLessThanOrEqual(flat);
    expect(total(passed)).toBeGreaterThan(0);
  });
});

describe('where anchors start', () => {
  it('is at patches that the layer gets: each finds one within a fraction of a degree', async () => {
    const { params, weights } = await startOf({ threshold: 0.3 });
    const lab = await smallLab();
    const images = await lab.data('digits', 'train', params['train-images']);
    const spec = treluNetwork(params);
    const flatten = spec.layers.findIndex(({ kind }) => kind === 'flatten');
    const [inputs] = await responses({ spec, weights }, digitsRead(images), [flatten]);
    const anchors = anchorsOf(tensorNamed(weights, 'dense1/weights'));
    const features = anchors[0]!.length;
    for (const anchor of [anchors[0]!, anchors[57]!, anchors.at(-1)!]) {
      expect(Math.hypot(...anchor)).toBeCloseTo(Math.SQRT2, 4);
      let best = -1;
      for (let n = 0; n < images.count; n++) {
        const input = inputs!.subarray(n * features, (n + 1) * features);
        const dot = anchor.reduce((sum, value, i) => sum + value * input[i]!, 0);
        best = Math.max(best, dot / (Math.hypot(...input) * Math.hypot(...anchor)));
      }
      expect(best).toBeGreaterThan(0.99999);
    }
  });

  it('leaves random anchors with nothing to pass on in the deeper layers at 60 degrees: in many dimensions all is at right angles', async () => {
    const { result } = await finish(small({ anchors: 'random' }), await smallLab({ quiet: true }));
    expect(result['active.third']).toBe(0);
    expect(result['active.fourth']).toBe(0);
  });
});

describe('raw responses', () => {
  it('start, compensated, as ReLU starts, whatever the threshold: there it is a way of writing the same network', async () => {
    const raw = { variant: 'raw' } as const;
    const relu = await startOf({ ...raw, threshold: 0 });
    const reference = await logits(relu.params, relu.weights);
    for (const threshold of [0.3, 0.9]) {
      const same = await startOf({ ...raw, threshold, compensate: 'on' });
      expect(farthest(await logits(same.params, same.weights), reference)).toBeLessThan(1e-4);
      const other = await startOf({ ...raw, threshold });
      expect(farthest(await logits(other.params, other.weights), reference)).toBeGreaterThan(0.05);
    }
  });

  it('have biases in every layer, cosines only in the last', () => {
    const biased = (variant: TreluParams['variant']) =>
      parameterSpecs(treluNetwork({ variant, threshold: 0.5 }))
        .filter(({ name }) => name.endsWith('/biases'))
        .map(({ name }) => name.split('/')[0]);
    expect(biased('raw')).toEqual(['conv1', 'conv2', 'dense1', 'dense2', 'dense3']);
    expect(biased('cosine')).toEqual(['dense3']);
  });
});

describe('a run', () => {
  for (const variant of ['cosine', 'raw'] as const) {
    it(`learns, gives the same numbers again, and goes on to the bit from a checkpoint, on ${variant} responses`, async () => {
      const params = small({ variant, threshold: 0.3, epochs: 2, 'learning-rate': 0.003 });
      const first = await finish(params, await smallLab());
      expect(first.frames[0]!.step).toBe(0);
      expect(first.frames.at(-1)!.step).toBe(first.frames.at(-1)!.steps);
      expect(first.frames.at(-1)!.accuracy).toBe(first.result['accuracy.test']);
      expect(first.frames.at(-1)!.loss).toBeLessThan(first.frames[1]!.loss);
      const lab = await smallLab({ quiet: true });
      const again = await finish(params, lab);
      expect(again.weights).toEqual(first.weights);
      expect(again.result['accuracy.test']).toBe(first.result['accuracy.test']);
      const resumed = await finish(params, await smallLab({ quiet: true }), lab.saved[0]);
      expect(resumed.weights).toEqual(first.weights);
    });
  }

  it('counts every pair of the first layer once, passed or cut', async () => {
    const { frames } = await finish(small({ 'train-images': 128 }), await smallLab({ testImages: 100 }));
    const counts = frames.map(({ angles }) => total(angles.passed) + total(angles.cut));
    expect(new Set(counts).size).toBe(1);
    for (const { active } of frames) expect(active.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it('measures nothing that changes the training', async () => {
    const params = small({ 'train-images': 128 });
    const quiet = await finish(params, await smallLab({ quiet: true }));
    const shown = await finish(params, await smallLab());
    expect(quiet.weights).toEqual(shown.weights);
  });
});
