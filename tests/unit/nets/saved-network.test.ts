import { describe, expect, test } from 'vitest';
import type { Layer } from '../../../src/nets/layers/layer.ts';
import { lenet } from '../../../src/nets/lenet.ts';
import { initialVariance, type NetworkSpec } from '../../../src/nets/network.ts';
import { toPytorch } from '../../../src/nets/pytorch.ts';
import { encodeSafetensors, readSafetensors } from '../../../src/nets/safetensors.ts';
import { decodeNetwork, decodeNetworks, encodeNetwork, encodeNetworks } from '../../../src/nets/saved-network.ts';
import { prefixed } from '../../../src/nets/side-by-side.ts';
import { largest, weightsOf } from './check.ts';

const everything: NetworkSpec = {
  input: [9, 8, 2],
  initial: { kind: 'glorot', factor: 0.7 },
  layers: [
    { kind: 'sampler', localisation: [{ kind: 'dense', name: 'map', units: 6 }] },
    { kind: 'bank', filters: [[1, 0.1, -1, 1 / 3, 0, 2, 3, 4, 5]], size: 3, negated: true },
    { kind: 'convolution', name: 'conv', filters: 3, size: 3, paired: true, initial: { kind: 'normal' } },
    { kind: 'batch-norm', name: 'norm', affine: true },
    { kind: 'rectifier', activation: 'trelu', threshold: 0.2 },
    { kind: 'pool', by: 'blur' },
    { kind: 'local', name: 'local', filters: 2, size: 2 },
    { kind: 'flatten' },
    { kind: 'dense', name: 'dense', units: 3 },
  ] satisfies Layer[],
};
const network = { spec: everything, weights: weightsOf(everything) };
const metadata = { experiment: 'a test', licence: 'MIT' };

for (const format of ['tfjs', 'pytorch'] as const) {
  describe(`a network in a file (${format})`, () => {
    test('is rebuilt by the file alone, to the bit, with what else the file says', () => {
      for (const spec of [everything, lenet({ activation: 'abs', filters: 'paired' })]) {
        const weights = weightsOf(spec);
        const read = decodeNetwork(encodeNetwork({ spec, weights }, { format, metadata }));
        expect(read.spec).toEqual(spec);
        expect(read.weights).toEqual(weights);
        expect(read.metadata).toMatchObject(metadata);
        expect(JSON.parse(read.metadata.initialVariance!)).toEqual(initialVariance(spec));
      }
    });

    test('takes half the room in F16', () => {
      const weights = weightsOf(lenet());
      const half = encodeNetwork({ spec: lenet(), weights }, { format, type: 'F16' });
      expect(half.length).toBeLessThan(130_000);
      for (const [i, { values }] of decodeNetwork(half).weights.entries()) {
        const off = values.map((value, k) => Math.abs(value - weights[i]!.values[k]!) - Math.abs(value) * 2 ** -10);
        expect(largest(off.filter((excess) => excess > 0))).toBeLessThan(2 ** -24);
      }
    });

    test('stands there beside others', () => {
      const networks = { a: network, 'b-2': { spec: lenet(), weights: weightsOf(lenet()) } };
      const file = encodeNetworks(networks, { format, metadata });
      const read = decodeNetworks(file);
      expect(read.networks).toEqual(networks);
      expect(read.metadata).toMatchObject(metadata);
      expect(JSON.parse(read.metadata.initialVariance!)['a/norm/scale']).toBe(0);
      expect(() => decodeNetwork(file)).toThrow('errors.weights.network');
    });
  });
}

describe('a file of weights', () => {
  test('names the weights as they are named side by side', () => {
    const { weights } = readSafetensors(encodeNetworks({ a: network }));
    expect(weights.map(({ name }) => name)).toEqual(prefixed('a', network.weights).map(({ name }) => name));
  });

  test('of PyTorch is read with the layers said, its counts of batches left out', () => {
    const file = encodeSafetensors(toPytorch(network), { metadata: { format: 'pt' } });
    expect(() => decodeNetwork(file)).toThrow('errors.weights.network');
    expect(decodeNetwork(file, everything).weights).toEqual(network.weights);
    expect(decodeNetwork(withCount(file), everything).weights).toEqual(network.weights);
  });

  test('that is none, or is of another network, is refused in plain words', () => {
    const other = { ...everything, input: [8, 8, 2] };
    const of = (weights = network.weights, spec: unknown = everything) =>
      encodeSafetensors(weights, { metadata: { network: typeof spec === 'string' ? spec : JSON.stringify(spec) } });
    expect(() => decodeNetwork(new TextEncoder().encode('<!doctype html>'))).toThrow('errors.weights.foreign.page');
    expect(() => decodeNetwork(encodeSafetensors(network.weights))).toThrow('errors.weights.network');
    for (const spec of ['{', 'null', '{"input":[1]}', { ...everything, layers: [{ kind: 'magic' }] }])
      expect(() => decodeNetwork(of(undefined, spec))).toThrow('errors.weights.network');
    expect(() => decodeNetwork(of(undefined, other))).toThrow('errors.weights.fit');
    expect(() => decodeNetwork(of(network.weights.slice(1)))).toThrow('errors.weights.fit');
    const more = [...network.weights, { name: 'more/weights', shape: [1], values: Float32Array.of(1) }];
    expect(() => decodeNetwork(of(more))).toThrow('errors.weights.fit');
  });

  test('is not written for weights of another network', () => {
    for (const format of ['tfjs', 'pytorch'] as const)
      expect(() => encodeNetwork({ spec: lenet(), weights: network.weights }, { format })).toThrow(RangeError);
  });
});

/** The file with a tensor more: PyTorch's count of the batches that a normalisation has seen, a whole number of 64 bits. */
function withCount(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const start = 8 + Number(new DataView(file.buffer).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(file.subarray(8, start)));
  const end = file.length - start;
  header['norm.num_batches_tracked'] = { dtype: 'I64', shape: [], data_offsets: [end, end + 8] };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const whole = new Uint8Array(8 + text.length + end + 8);
  new DataView(whole.buffer).setBigUint64(0, BigInt(text.length), true);
  whole.set(text, 8);
  whole.set(file.subarray(start), 8 + text.length);
  return whole;
}
