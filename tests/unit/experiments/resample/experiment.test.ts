import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/data/random.ts';
import { useWasm } from '../../../../src/engine/backends.ts';
import type { Lab } from '../../../../src/experiments/contract.ts';
import { layerInputs, mixingLayers, neuronRows } from '../../../../src/experiments/natural/layers.ts';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import { conditions } from '../../../../src/experiments/resample/conditions.ts';
import { drawnAt, measured, redrawsAt, transferredAt } from '../../../../src/experiments/resample/frame.ts';
import { features, headOf, shareRead } from '../../../../src/experiments/resample/head.ts';
import { experiment } from '../../../../src/experiments/resample/index.ts';
import { ofClasses } from '../../../../src/experiments/resample/material.ts';
import { originalOf, realigned } from '../../../../src/experiments/resample/redraw.ts';
import { type ResampleParams, resampleSchema } from '../../../../src/experiments/resample/schema.ts';
import { withTensor } from '../../../../src/experiments/resample/statistics.ts';
import { pupils } from '../../../../src/experiments/resample/teaching.ts';
import { transposed } from '../../../../src/math/products.ts';
import { listed } from '../../../../src/nets/answers.ts';
import { factorised } from '../../../../src/nets/factorised.ts';
import { initial, type Network } from '../../../../src/nets/network.ts';
import { Trainer } from '../../../../src/nets/train.ts';
import { tensorNamed, type Weights } from '../../../../src/nets/weights.ts';
import { runToEnd } from '../driver.ts';
import { smallLab } from '../small-lab.ts';

const small = (changes: Partial<ResampleParams> = {}): ResampleParams => ({
  ...defaultParams(resampleSchema),
  data: 'scenes',
  width: 16,
  'train-images': 128,
  epochs: 1,
  ...changes,
});
const finish = async (changes?: Partial<ResampleParams>, lab: Partial<Lab> = {}) =>
  runToEnd(experiment, small(changes), await smallLab({ testImages: 40, ...lab }));

const spec = factorised({ width: 8, rectified: true, initial: { kind: 'pytorch' } });
const breathe = async () => undefined;
const random = createRandom(3, 'pictures');
const pictures = listed(
  Float32Array.from({ length: 24 * 768 }, () => random.normal()),
  768,
);

beforeAll(async () => {
  await useWasm();
});

describe('realignment', () => {
  it('gives a network whose channels were put in another order its answers back', async () => {
    const trained: Network = { spec, weights: initial(spec, createRandom(1, 'init')) };
    const original = await originalOf(trained, pictures, breathe);
    for (const layer of mixingLayers(spec)) {
      // Neurons in another order are a rotation of the channels that no rectifier sees.
      const rows = neuronRows(original.network, layer);
      const turned = Float64Array.from(rows, (_, i) => {
        const [neuron, d] = [Math.floor(i / layer.dimension), i % layer.dimension];
        return rows[((neuron + 3) % layer.neurons) * layer.dimension + d]!;
      });
      const weights = withTensor(
        original.network.weights,
        `${layer.name}/weights`,
        transposed(turned, layer.neurons, layer.dimension),
      );
      const { network, alignment } = await realigned(original, { spec, weights }, layer.depth, breathe);
      expect(alignment.heldOut?.explained).toBeCloseTo(1, 3);
      const [before, after] = [await features(original.network, pictures), await features(network, pictures)];
      const labels = new Uint8Array(24);
      const scores = (values: Float32Array, net: Network) => shareRead(values, headOf(net), labels);
      expect(scores(after, network)).toBe(scores(before, original.network));
      if (layer.depth < 3) for (const [i, value] of before.entries()) expect(after[i]).toBeCloseTo(value, 2);
    }
  });

  it('reads only the layer that is asked for', async () => {
    const network: Network = { spec, weights: initial(spec, createRandom(1, 'init')) };
    const layers = mixingLayers(spec);
    const all = await layerInputs(network, pictures);
    const [third] = await layerInputs(network, pictures, breathe, [layers[2]!]);
    expect(third).toEqual(all[2]);
  });
});

describe('a network that keeps layers for another task', () => {
  const trained = initial(spec, createRandom(1, 'init'));

  it('has the first task’s layers or the random ones, and starts alike in all others', () => {
    const all = pupils(trained, spec, 5);
    const scratch = all.find(({ layers }) => layers === 0)!.plan.weights;
    for (const { origin, layers, plan } of all) {
      for (let i = 1; i <= 3; i++) {
        const name = `mix${i}/weights`;
        const kept = origin === 'kept' && i <= layers;
        expect(tensorNamed(plan.weights, name)).toEqual(tensorNamed(kept ? trained : scratch, name));
        expect(plan.frozen!.includes(name)).toBe(i <= layers);
      }
    }
    expect(all.length).toBe(7);
  });

  it('does not move the layers that it keeps, and moves all others', async () => {
    for (const { plan, layers } of pupils(trained, spec, 5)) {
      const trainer = new Trainer(plan.network, plan.weights, plan);
      trainer.step({ x: pictures.read(0, 8), targets: Uint8Array.from({ length: 8 }, (_, i) => i) }, 0.1);
      const after: Weights = await trainer.weights();
      for (let i = 1; i <= 3; i++) {
        const name = `mix${i}/weights`;
        const [was, is] = [tensorNamed(plan.weights, name).values, tensorNamed(after, name).values];
        if (i <= layers) expect(is).toEqual(was);
        else expect(is).not.toEqual(was);
      }
      trainer.dispose();
    }
  });
});

describe('half of the classes', () => {
  it('are the pictures of those classes alone, counted from 0', () => {
    const labels = Uint8Array.from([0, 7, 5, 1, 9, 6]);
    const all = {
      count: 6,
      labels,
      pick: (indices: ArrayLike<number>) => Float32Array.from(indices),
      read: (from: number, to: number) => Float32Array.from({ length: to - from }, (_, i) => from + i),
    };
    const half = ofClasses(all, 5, 5, 3);
    expect([...half.labels]).toEqual([2, 0, 4]);
    expect([...half.pick([2, 0])]).toEqual([4, 1]);
    expect([...half.read(1, 3)]).toEqual([2, 4]);
  });
});

describe('a run', () => {
  it('draws every layer anew as often as it says, the same from the same seed, looked at or not', async () => {
    const whole = await finish();
    const last = whole.frames.at(-1)!;
    expect(last.drawn.every(Number.isFinite)).toBe(true);
    expect(redrawsAt(last.drawn, drawnAt('own', 3)).length).toBe(3);
    expect(last.step).toBe(last.steps);
    expect(whole.result['few.scratch']).toBeNull();
    const again = await finish({}, { quiet: true });
    expect({ ...again.result, imagesPerSecond: 0 }).toEqual({ ...whole.result, imagesPerSecond: 0 });
    expect(Object.keys(measured).every((name) => name in whole.result)).toBe(true);
  });

  it('teaches the other half of the classes with layers kept and without', async () => {
    const { frames, result } = await finish({ mode: 'transfer' });
    const last = frames.at(-1)!;
    expect(last.transferred.every(Number.isFinite)).toBe(true);
    expect(last.transferred[transferredAt('many', 'kept', 0)]).toBe(
      last.transferred[transferredAt('many', 'random', 0)],
    );
    expect(last.step).toBe(last.steps);
    expect(result['drawn.own.3']).toBeNull();
    expect(result['many.kept.2']).toBeCloseTo(last.transferred[transferredAt('many', 'kept', 2)]!, 4);
  });

  it('is reproduced with settings of the figure’s own', () => {
    for (const { params, seeds } of Object.values(conditions)) {
      expect(seeds).toBeGreaterThanOrEqual(5);
      for (const name of Object.keys(params)) expect(Object.keys(resampleSchema)).toContain(name);
    }
  });
});
