import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { useWasm } from '../../../src/engine/backends.ts';
import { heroNetwork } from '../../../src/experiments/hero/network.ts';
import { heroSchema } from '../../../src/experiments/hero/schema.ts';
import { listed, outputs } from '../../../src/nets/answers.ts';
import { fromEightBits, toEightBits } from '../../../src/nets/eight-bits.ts';
import type { Layer } from '../../../src/nets/layers/layer.ts';
import { negateFirstLayer } from '../../../src/nets/negate.ts';
import { initial, type Network, type NetworkSpec } from '../../../src/nets/network.ts';
import { plainForward } from '../../../src/nets/plain-forward.ts';
import { examples } from './check.ts';

const COUNT = 4;
const drawn = (spec: NetworkSpec, seed = 1): Network => ({ spec, weights: initial(spec, createRandom(seed, 'init')) });
const pictures = examples([28, 28, 1], COUNT, 'digits');
const pictureAt = (i: number) => pictures.slice(i * 784, (i + 1) * 784);
const negative = (x: Float32Array) => x.map((value) => -value);
const flipped = ({ spec, weights }: Network): Network => ({ spec, weights: negateFirstLayer(weights) });

const colour: NetworkSpec = {
  input: [9, 8, 3],
  layers: [
    { kind: 'convolution', name: 'conv1', filters: 5, size: 2 },
    { kind: 'rectifier', activation: 'abs' },
    { kind: 'pool', by: 'average', size: 3 },
    { kind: 'flatten' },
    { kind: 'dense', name: 'dense1', units: 6 },
    { kind: 'rectifier', activation: 'relu' },
    { kind: 'dense', name: 'dense2', units: 2, biases: false },
  ],
};

beforeAll(async () => {
  await useWasm();
});

describe('a network in plain code', () => {
  const specs = [colour, ...heroSchema.activation.values.map((activation) => heroNetwork({ activation }))];
  it.each(specs)('answers what TF.js answers with the same weights (network %#)', async (spec) => {
    const network = drawn(spec);
    const size = spec.input.reduce((a, b) => a * b);
    const x = examples(spec.input, COUNT, 'digits');
    const expected = await outputs(network, listed(x, size));
    const answers = Array.from({ length: COUNT }, (_, i) => [
      ...plainForward(network, x.subarray(i * size, (i + 1) * size)),
    ]).flat();
    expect(answers.length).toBe(expected.length);
    answers.forEach((answer, i) => {
      expect(answer).toBeCloseTo(expected[i]!, 4);
    });
  });

  it('refuses what it does not compute', () => {
    const strange: Layer[] = [
      { kind: 'convolution', name: 'conv1', filters: 5, size: 2, padding: 'same' },
      { kind: 'convolution', name: 'conv1', filters: 5, size: 2, stride: 2 },
      { kind: 'rectifier', activation: 'tanh' },
      { kind: 'pool', by: 'max' },
      { kind: 'global-average' },
    ];
    for (const layer of strange) {
      const network = drawn({ input: [6, 6, 1], layers: [layer] });
      expect(() => plainForward(network, new Float32Array(36)), JSON.stringify(layer)).toThrow(RangeError);
    }
  });

  for (const activation of ['relu', 'linear'] as const) {
    it(`with its first layer negated reads a negative as it read the picture, to the bit: ${activation}`, () => {
      const network = fromEightBits(toEightBits(drawn(heroNetwork({ activation }))));
      for (let i = 0; i < COUNT; i++) {
        const x = pictureAt(i);
        expect(plainForward(flipped(network), negative(x))).toEqual(plainForward(network, x));
        expect(plainForward(flipped(network), x)).toEqual(plainForward(network, negative(x)));
        expect(plainForward(flipped(network), x)).not.toEqual(plainForward(network, x));
      }
    });
  }

  it('reads picture and negative alike, flipped or not, where sizes alone are kept and no bias stands before them', () => {
    const network = fromEightBits(toEightBits(drawn(heroNetwork({ activation: 'abs' }))));
    const first = plainForward(network, pictureAt(0));
    expect(plainForward(network, negative(pictureAt(0)))).toEqual(first);
    expect(plainForward(flipped(network), pictureAt(0))).toEqual(first);
  });

  it('reads them differently as soon as the first layer has biases, also where sizes alone are kept', () => {
    const { input, layers } = heroNetwork({ activation: 'abs' });
    const biased = drawn({
      input,
      layers: layers.map((layer) => ('biases' in layer ? { ...layer, biases: true } : layer)),
    });
    const weights = biased.weights.map((tensor) =>
      tensor.name === 'conv1/biases' ? { ...tensor, values: tensor.values.map(() => 0.1) } : tensor,
    );
    const network = { ...biased, weights };
    expect(plainForward(network, negative(pictureAt(0)))).not.toEqual(plainForward(network, pictureAt(0)));
    expect(plainForward(flipped(network), pictureAt(0))).not.toEqual(plainForward(network, pictureAt(0)));
  });
});

describe('weights at 8 bits', () => {
  const network = drawn(heroNetwork({ activation: 'relu' }));
  const restored = fromEightBits(toEightBits(network));

  it('are each within half a step of what they were', () => {
    network.weights.forEach(({ name, values }, t) => {
      const half = Math.max(...values.map(Math.abs)) / 254;
      restored.weights[t]!.values.forEach((value, i) => {
        expect(Math.abs(value - values[i]!), name).toBeLessThanOrEqual(half * (1 + 1e-5));
      });
    });
  });

  it('are kept by name and shape, and change no more when they are rounded again', () => {
    expect(restored.weights.map(({ name, shape }) => [name, shape])).toEqual(
      network.weights.map(({ name, shape }) => [name, shape]),
    );
    expect(toEightBits(restored).bytes).toBe(toEightBits(network).bytes);
  });

  it('of negated weights are the negated bytes', () => {
    const bytes = (of: Network) => Int8Array.from(atob(toEightBits(of).bytes), (letter) => letter.charCodeAt(0));
    const [first, ...rest] = [network, flipped(network)].map((of) => bytes(of).subarray(0, 150));
    expect(rest[0]).toEqual(first!.map((byte) => -byte));
    expect(bytes(flipped(network)).subarray(150)).toEqual(bytes(network).subarray(150));
  });
});
