import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Layer } from '../../../src/nets/layers/layer.ts';
import { lenet } from '../../../src/nets/lenet.ts';
import { type NetworkSpec, parameterSpecs } from '../../../src/nets/network.ts';
import { pythonSnippet } from '../../../src/nets/python-snippet.ts';
import { fromPytorch, toPytorch } from '../../../src/nets/pytorch.ts';
import { tensorNamed } from '../../../src/nets/weights.ts';
import { apart, examples, weightsOf } from './check.ts';
import { responsesOf } from './reference/network.ts';
import { toReference } from './reference/tensor.ts';

const conv = (name: string, filters: number, size: number): Layer[] => [
  { kind: 'convolution', name, filters, size, padding: 'same', biases: false },
  { kind: 'batch-norm', name: `${name}-norm`, affine: true },
  { kind: 'rectifier', activation: 'relu' },
];
const max: Layer = { kind: 'pool', by: 'max' };
/** 32 x 32 colour pictures. */
const colour: NetworkSpec = {
  input: [32, 32, 3],
  layers: [
    ...conv('conv1', 16, 5),
    max,
    ...conv('conv2', 32, 3),
    max,
    ...conv('conv3', 64, 3),
    max,
    ...conv('conv4', 64, 3),
    { kind: 'global-average' },
    { kind: 'dense', name: 'dense', units: 10 },
  ],
};
/** Features that stay a flattened picture's through a normalisation and a rectifier. */
const flattened: NetworkSpec = {
  input: [6, 5, 2],
  layers: [
    { kind: 'convolution', name: 'conv', filters: 3, size: 3 },
    { kind: 'flatten' },
    { kind: 'batch-norm', name: 'norm', affine: true },
    { kind: 'rectifier', activation: 'leaky-relu' },
    { kind: 'dense', name: 'first', units: 4 },
    { kind: 'rectifier', activation: 'tanh' },
    { kind: 'dense', name: 'last', units: 2, biases: false },
  ],
};
const others: NetworkSpec = {
  input: [7, 7, 2],
  layers: [
    { kind: 'sampler', localisation: [{ kind: 'dense', name: 'map', units: 6 }] },
    { kind: 'convolution', name: 'paired', filters: 3, size: 3, paired: true },
    { kind: 'local', name: 'local', filters: 2, size: 3 },
    { kind: 'dense', name: 'dense', units: 3, response: 'cosine' },
  ],
};
const networks = { 'LeNet-5': lenet(), 'the colour net': colour, flattened, others };

describe("PyTorch's names and axes", () => {
  test('are those of its modules', () => {
    const shapes = (spec: NetworkSpec) =>
      toPytorch({ spec, weights: weightsOf(spec) }).map(({ name, shape }) => `${name} [${shape.join(', ')}]`);
    expect(shapes(lenet())).toEqual([
      'conv1.weight [6, 1, 5, 5]',
      'conv1.bias [6]',
      'conv2.weight [16, 6, 5, 5]',
      'conv2.bias [16]',
      'dense1.weight [120, 400]',
      'dense1.bias [120]',
      'dense2.weight [84, 120]',
      'dense2.bias [84]',
      'dense3.weight [10, 84]',
      'dense3.bias [10]',
    ]);
    expect(shapes(colour).slice(0, 5)).toEqual([
      'conv1.weight [16, 3, 5, 5]',
      'conv1-norm.weight [16]',
      'conv1-norm.bias [16]',
      'conv1-norm.running_mean [16]',
      'conv1-norm.running_var [16]',
    ]);
  });

  for (const [name, spec] of Object.entries(networks)) {
    test(`come back to the bit: ${name}`, () => {
      const weights = weightsOf(spec);
      expect(fromPytorch(toPytorch({ spec, weights }), spec)).toEqual(weights);
    });
  }

  test('are found by name, in whatever order, and weights that do not fit are refused', () => {
    const weights = weightsOf(flattened);
    const file = toPytorch({ spec: flattened, weights });
    expect(fromPytorch(file.toReversed(), flattened)).toEqual(weights);
    expect(() => fromPytorch(file.slice(1), flattened)).toThrow(RangeError);
    expect(() => fromPytorch(file, { ...flattened, input: [7, 5, 2] })).toThrow(RangeError);
  });

  test('compute the same when everything is done as PyTorch does it, channels first', () => {
    const weights = weightsOf(flattened);
    const named = (name: string) => tensorNamed(toPytorch({ spec: flattened, weights }), name);
    const x = examples(flattened.input, 1, 'noise');
    // Channels, rows, columns.
    const planes = Float64Array.from(x, (_, i) => x[(i % 30) * 2 + Math.floor(i / 30)]!);
    const [filters, biases] = [named('conv.weight').values, named('conv.bias').values];
    const maps = Array.from({ length: 3 * 4 * 3 }, (_, i) => {
      const [k, row, column] = [Math.floor(i / 12), Math.floor(i / 3) % 4, i % 3];
      let sum = biases[k]!;
      for (let c = 0; c < 2; c++)
        for (let a = 0; a < 3; a++)
          for (let b = 0; b < 3; b++)
            sum += filters[((k * 2 + c) * 3 + a) * 3 + b]! * planes[(c * 6 + row + a) * 5 + column + b]!;
      return sum;
    });
    const [scale, shift, mean, variance] = ['weight', 'bias', 'running_mean', 'running_var'].map(
      (part) => named(`norm.${part}`).values,
    );
    const normal = maps.map((z, i) => ((z - mean![i]!) / Math.sqrt(variance![i]! + 1e-5)) * scale![i]! + shift![i]!);
    const linear = (name: string, read: number[], bias?: Float32Array) => {
      const { values, shape } = named(`${name}.weight`);
      return Array.from({ length: shape[0]! }, (_, k) =>
        read.reduce((sum, value, i) => sum + value * values[k * read.length + i]!, bias?.[k] ?? 0),
      );
    };
    const first = linear(
      'first',
      normal.map((z) => (z > 0 ? z : 0.01 * z)),
      named('first.bias').values,
    );
    const last = linear('last', first.map(Math.tanh));
    const pixels = { shape: [1, ...flattened.input], values: Float64Array.from(x) };
    expect(apart(last, responsesOf(flattened.layers, toReference(weights), pixels).at(-1)!.values)).toBeLessThan(1e-9);
  });
});

const modules = (spec: NetworkSpec) =>
  pythonSnippet(spec, 'net.safetensors')
    .split('\n')
    .filter((line) => line.startsWith('    ("'))
    .map((line) => line.trim());

describe('the Python text', () => {
  test('lists LeNet-5 as PyTorch has it, under the names in the file', () => {
    expect(modules(lenet())).toEqual([
      '("conv1", nn.Conv2d(1, 6, 5)),',
      '("step2", nn.ReLU()),',
      '("step3", nn.MaxPool2d(2)),',
      '("conv2", nn.Conv2d(6, 16, 5)),',
      '("step5", nn.ReLU()),',
      '("step6", nn.MaxPool2d(2)),',
      '("step7", nn.Flatten()),',
      '("dense1", nn.Linear(400, 120)),',
      '("step9", nn.ReLU()),',
      '("dense2", nn.Linear(120, 84)),',
      '("step11", nn.ReLU()),',
      '("dense3", nn.Linear(84, 10)),',
    ]);
  });

  test('pads, normalises, averages and flattens where the layers do', () => {
    expect(modules(colour).slice(0, 4)).toEqual([
      '("step1", nn.ZeroPad2d((2, 2, 2, 2))),',
      '("conv1", nn.Conv2d(3, 16, 5, bias=False)),',
      '("conv1-norm", nn.BatchNorm2d(16)),',
      '("step3", nn.ReLU()),',
    ]);
    expect(modules(colour).slice(-2)).toEqual([
      '("step16", Call(lambda x: x.mean((2, 3)))),',
      '("dense", nn.Linear(64, 10)),',
    ]);
    const even: Layer = { kind: 'convolution', name: 'even', filters: 2, size: 4, stride: 2, padding: 'circular' };
    expect(modules({ input: [8, 8, 1], layers: [even, { kind: 'dense', name: 'd', units: 2 }] })).toEqual([
      '("step1", nn.CircularPad2d((1, 2, 1, 2))),',
      '("even", nn.Conv2d(1, 2, 4, stride=2)),',
      '("step2", nn.Flatten()),',
      '("d", nn.Linear(32, 2)),',
    ]);
  });

  test('names every module that has tensors in the file', () => {
    for (const spec of [lenet(), colour, flattened]) {
      const names = modules(spec).map((line) => /^\("([^"]+)"/.exec(line)![1]);
      expect(new Set(names).size).toBe(names.length);
      for (const { name } of toPytorch({ spec, weights: weightsOf(spec) })) expect(names).toContain(name.split('.')[0]);
      expect(parameterSpecs(spec).length).toBeGreaterThan(0);
    }
  });

  test('is refused in plain words for layers that PyTorch does not have', () => {
    const [sampler, paired, local, cosine] = others.layers;
    const refused: Layer[] = [
      sampler!,
      paired!,
      local!,
      cosine!,
      { kind: 'bank', filters: [[1]], size: 1 },
      { kind: 'pool', by: 'blur' },
      { kind: 'pool', by: 'polyphase' },
    ];
    for (const layer of refused)
      expect(() => pythonSnippet({ input: [8, 8, 2], layers: [layer] }, 'a')).toThrow('errors.weights.pytorch');
  });

  test('is Python', (context) => {
    const compile = (text: string) =>
      spawnSync('python3', ['-c', 'import sys; compile(sys.stdin.read(), "net.py", "exec")'], { input: text });
    context.skip(compile('').status !== 0, 'there is no python3');
    expect(compile('a b').status).not.toBe(0);
    const rectified = (activation: 'abs' | 'trelu' | 'linear') => lenet({ activation, threshold: 0.3 });
    for (const spec of [lenet(), colour, flattened, rectified('abs'), rectified('trelu'), rectified('linear')]) {
      for (const network of [undefined, 'a-1']) {
        const { status, stderr } = compile(pythonSnippet(spec, 'a "b".safetensors', network));
        expect(status, String(stderr)).toBe(0);
      }
    }
  });
});
