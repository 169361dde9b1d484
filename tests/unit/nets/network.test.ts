import { describe, expect, test } from 'vitest';
import type { Layer } from '../../../src/nets/layers/layer.ts';
import { type LenetOptions, lenet, unrectified } from '../../../src/nets/lenet.ts';
import { countParameters, layerIndex, outputShapes, parameterSpecs } from '../../../src/nets/network.ts';

describe('LeNet-5', () => {
  const count = (options: LenetOptions) => countParameters(lenet(options));

  test('has 61,706 parameters with six filters, 64,262 with twelve and 64,112 with six tied pairs', () => {
    const filters = ['six', 'twelve', 'paired'] as const;
    expect(filters.map((kind) => count({ filters: kind }))).toEqual([61_706, 64_262, 64_112]);
  });

  test('loses 236 biases of six maps when no layer has any', () => {
    expect(count({ biases: false })).toBe(61_706 - (6 + 16 + 120 + 84 + 10));
  });

  test('has the shapes of the drawing, whatever rectifies it', () => {
    const shapes = (options: LenetOptions) => outputShapes(lenet(options)).map((shape) => shape.join('x'));
    const [block1, block2] = [
      ['28x28x6', '28x28x6', '14x14x6'],
      ['10x10x16', '10x10x16', '5x5x16'],
    ];
    expect(shapes({})).toEqual([...block1, ...block2, '400', '120', '120', '84', '84', '10']);
    expect(shapes({ activation: 'linear' })).toEqual([
      '28x28x6',
      '14x14x6',
      '10x10x16',
      '5x5x16',
      '400',
      '120',
      '84',
      '10',
    ]);
    expect(outputShapes(lenet({ filters: 'paired' }))[0]).toEqual([28, 28, 12]);
  });

  test('names its parameters layer by layer, dense ones as it is told', () => {
    const names = parameterSpecs(lenet({ names: ['a', 'b', 'c'] })).map(({ name }) => name);
    expect(names.filter((name) => name.endsWith('/weights'))).toEqual(
      ['conv1', 'conv2', 'a', 'b', 'c'].map((name) => `${name}/weights`),
    );
    expect(parameterSpecs(lenet({ response: 'cosine' })).map(({ name }) => name)).toEqual([
      'conv1/weights',
      'conv2/weights',
      'dense1/weights',
      'dense2/weights',
      'dense3/weights',
      'dense3/biases',
    ]);
  });

  test('without its rectifiers keeps its poolings and its parameters', () => {
    const spec = unrectified(lenet({ activation: 'abs' }));
    expect(spec.layers.map(({ kind }) => kind)).not.toContain('rectifier');
    expect(spec.layers.filter(({ kind }) => kind === 'pool')).toEqual(new Array(2).fill({ kind: 'pool', by: 'max' }));
    expect(parameterSpecs(spec)).toEqual(parameterSpecs(lenet()));
  });

  test('is plain data', () => {
    const spec = lenet({ activation: 'trelu', threshold: 0.3, filters: 'paired' });
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  });
});

describe('a network', () => {
  test('refuses a filter larger than its picture', () => {
    const layers: Layer[] = [{ kind: 'convolution', name: 'c', filters: 1, size: 5 }];
    expect(() => outputShapes({ input: [4, 4, 1], layers })).toThrow(RangeError);
  });

  test('finds a layer by its name, and refuses none and two', () => {
    const spec = lenet();
    expect(spec.layers[layerIndex(spec, 'conv2')]).toMatchObject({ name: 'conv2' });
    expect(() => layerIndex(spec, 'conv3')).toThrow(RangeError);
    expect(() => layerIndex({ ...spec, layers: [...spec.layers, ...spec.layers] }, 'conv2')).toThrow(RangeError);
  });

  test('counts no running statistics as parameters', () => {
    const layers: Layer[] = [{ kind: 'batch-norm', name: 'norm', affine: true }];
    expect(countParameters({ input: [8], layers })).toBe(16);
  });
});
