import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/data/random.ts';
import { useWasm } from '../../../../src/engine/backends.ts';
import {
  alignments,
  covarianceOf,
  layerInputs,
  mixingLayers,
  neuronRows,
} from '../../../../src/experiments/natural/layers.ts';
import { listed, responses } from '../../../../src/nets/answers.ts';
import { factorised } from '../../../../src/nets/factorised.ts';
import { initial, type Network } from '../../../../src/nets/network.ts';

const spec = factorised({ width: 8, halved: [true, false], rectified: true, initial: { kind: 'pytorch' } });
const network = (seed: number): Network => ({ spec, weights: initial(spec, createRandom(seed, 'init')) });
const random = createRandom(3, 'pictures');
const pictures = listed(
  Float32Array.from({ length: 6 * 768 }, () => random.normal()),
  768,
);

describe('the layers whose neurons are compared', () => {
  beforeAll(async () => {
    await useWasm();
  });

  it('are the mixings of channels, with what they read and how they were drawn', () => {
    expect(mixingLayers(spec).map(({ name, dimension, neurons }) => [name, dimension, neurons])).toEqual([
      ['mix1', 30, 8],
      ['mix2', 80, 8],
    ]);
    // PyTorch draws within 1 / sqrt(fan-in).
    expect(mixingLayers(spec)[1]!.variance).toBeCloseTo(1 / (3 * 80), 12);
  });

  it('reads a place as the mixing does: a neuron is the inner product of its row with it', async () => {
    const net = network(1);
    const layer = mixingLayers(spec)[1]!;
    const inputs = (await layerInputs(net, pictures))[1]!;
    const rows = neuronRows(net, layer);
    const [answers] = await responses(net, pictures, ['mix2']);
    // The grid's first place is row 1, column 1 of the 8 x 8 that layer 2 sees.
    const place = (0 * 64 + 1 * 8 + 1) * 8;
    for (let n = 0; n < 8; n++) {
      let sum = 0;
      for (let d = 0; d < 80; d++) sum += rows[n * 80 + d]! * inputs[d]!;
      expect(sum).toBeCloseTo(answers![place + n]!, 4);
    }
    expect(inputs.length).toBe(6 * 16 * 80);
  });

  it('has eigenvalues around 1 before training, and needs no alignment where a network reads the pictures', async () => {
    const net = network(2);
    const layers = mixingLayers(spec);
    const trace = covarianceOf(net, layers[1]!).values.reduce((sum, value) => sum + value, 0);
    expect(trace / 80).toBeCloseTo(1, 0);
    const inputs = await layerInputs(net, pictures);
    const [none, own] = alignments(inputs, inputs, layers, 6);
    expect(none).toBeUndefined();
    // A network and itself: what its inputs span stays where it is.
    expect(own!.heldOut!.cosine).toBeGreaterThan(0.5);
  });
});
