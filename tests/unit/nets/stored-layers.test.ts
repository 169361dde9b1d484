import { describe, expect, it } from 'vitest';
import type { Layer } from '../../../src/nets/layers/layer.ts';
import { lenet } from '../../../src/nets/lenet.ts';
import { initialVariance, type NetworkSpec } from '../../../src/nets/network.ts';
import { encodeSafetensors } from '../../../src/nets/safetensors.ts';
import { encodeNetwork, encodeNetworks } from '../../../src/nets/saved-network.ts';
import { storedLayers } from '../../../src/nets/stored-layers.ts';
import { weightsOf } from './check.ts';

const network = { spec: lenet(), weights: weightsOf(lenet()) };
const tensor = (name: string, shape: number[], values?: ArrayLike<number>) => ({
  name,
  shape,
  values: Float32Array.from(values ?? { length: shape.reduce((a, b) => a * b, 1) }, (value, i) => Number(value ?? i)),
});
const file = (...tensors: ReturnType<typeof tensor>[]) => encodeSafetensors(tensors);

describe('the layers of a file', () => {
  it('are the same in PyTorch’s layout as in this project’s, what reads a flattened picture too', () => {
    const ours = storedLayers(encodeNetwork(network));
    const theirs = storedLayers(encodeNetwork(network, { format: 'pytorch' }));
    expect(theirs).toEqual(ours);
    expect(ours.map(({ name, neurons, dimension, channels }) => [name, neurons, dimension, channels])).toEqual([
      ['conv1', 6, 25, 1],
      ['conv2', 16, 150, 6],
      ['dense1', 120, 400, 400],
      ['dense2', 84, 120, 120],
      ['dense3', 10, 84, 84],
    ]);
  });

  it('are read in PyTorch’s layout where the file says nothing: [out, in, h, w] and [out, in]', () => {
    const layers = storedLayers(file(tensor('features.0.weight', [2, 3, 1, 2]), tensor('fc', [4, 5])));
    expect(layers.map(({ name, neurons, dimension }) => [name, neurons, dimension])).toEqual([
      ['features.0', 2, 6],
      ['fc', 4, 5],
    ]);
    expect([...layers[0]!.rows]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('are read with the neurons last where its names are this project’s', () => {
    const [layer] = storedLayers(file(tensor('conv/weights', [1, 2, 3, 2])));
    expect(layer).toMatchObject({ name: 'conv', shape: [2, 3, 1, 2], neurons: 2, channels: 3 });
    // [place, channel, neuron] counted through: neuron 0, channel 0 at both places is 0 and 6.
    expect([...layer!.rows]).toEqual([0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11]);
  });

  it('of several networks are named by theirs', () => {
    const names = storedLayers(encodeNetworks({ a: network, b: network })).map(({ name }) => name);
    expect(names.slice(4, 6)).toEqual(['a/dense3', 'b/conv1']);
  });

  it('know the variance that they were drawn with where the file says it', () => {
    const said = initialVariance(network.spec);
    for (const { name, variance } of storedLayers(encodeNetwork(network)))
      expect(variance).toBe(said[`${name}/weights`]);
    const of = (text: string) =>
      storedLayers(encodeSafetensors([tensor('a.weight', [2, 2])], { metadata: { initialVariance: text } }))[0]!
        .variance;
    expect(['0.25', '{"a":0.25}', '{"a.weight":0.25}'].map(of)).toEqual([0.25, 0.25, 0.25]);
    expect(['0', '-1', '"x"', '{', '{"a":"0.25"}', '{"b":1}', 'null'].map(of)).toEqual(new Array(7).fill(undefined));
  });

  it('have the inputs that the file brings, in the order of their weights, and never count these as layers', () => {
    const inputs = tensor('inputs/fc', [3, 2]);
    const layers = storedLayers(file(tensor('fc.weight', [4, 2]), inputs));
    expect(layers.map(({ name }) => name)).toEqual(['fc']);
    expect(layers[0]!.inputs).toMatchObject({ rows: 3, columns: 2, values: inputs.values });
    const channels = storedLayers(file(tensor('c.weight', [4, 2, 3, 3]), tensor('inputs/c', [5, 7, 2])));
    expect(channels[0]!.inputs).toMatchObject({ rows: 35, columns: 2 });
  });

  it('reads inputs of a network in this project’s layout as its weights are: height, width, channels', () => {
    const spec: NetworkSpec = {
      input: [1, 2, 2],
      layers: [{ kind: 'dense', name: 'dense', units: 3 }] satisfies Layer[],
    };
    const own = { spec, weights: weightsOf(spec) };
    const inputs = tensor('inputs/dense', [1, 4], [0, 1, 2, 3]);
    const metadata = { network: JSON.stringify(spec) };
    const [ours] = storedLayers(encodeSafetensors([...own.weights, inputs], { metadata }));
    // Place by place, two channels each, as channel by channel.
    expect([...ours!.inputs!.values]).toEqual([0, 2, 1, 3]);
  });

  it('are refused in words where there are none, or they hold no numbers', () => {
    expect(() => storedLayers(file(tensor('bias', [3])))).toThrow('errors.weights.layers');
    expect(() => storedLayers(file(tensor('a', [0, 3])))).toThrow('errors.weights.layers');
    expect(() => storedLayers(file(tensor('a', [1, 2], [1, Number.NaN])))).toThrow('errors.weights.finite');
    expect(() => storedLayers(file(tensor('a', [2, 3]), tensor('inputs/a', [5, 4])))).toThrow('errors.weights.inputs');
    expect(() => storedLayers(file(tensor('a', [2, 3]), tensor('inputs/a', [3])))).toThrow('errors.weights.inputs');
    const fitted = encodeSafetensors(network.weights.slice(1), {
      metadata: { network: JSON.stringify(network.spec) },
    });
    expect(() => storedLayers(fitted)).toThrow('errors.weights.fit');
  });
});
