import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { depthwiseLayers, type GraphModel } from '../../../src/cli/wild/graph-model.ts';
import { LEFT_OUT, WILD_MODELS } from '../../../src/cli/wild/models.ts';
import { wildLayer } from '../../../src/cli/wild/table.ts';
import { createRandom } from '../../../src/data/random.ts';
import { toFloat16 } from '../../../src/math/float16.ts';

/** A graph with one depthwise layer of 3 x 3 on two channels, kept as halves, behind a tensor in 8 bits. */
function graph(values: readonly number[]): { readonly model: GraphModel; readonly bytes: Uint8Array } {
  const halves = Uint16Array.from(values, toFloat16);
  const model: GraphModel = {
    modelTopology: {
      node: [
        { name: 'x', op: 'Placeholder' },
        {
          name: 'deep',
          op: 'FusedDepthwiseConv2dNative',
          input: ['x', 'w'],
          attr: { strides: { list: { i: ['1', '2', '2', '1'] } } },
        },
        { name: 'computed', op: 'DepthwiseConv2dNative', input: ['x', 'x'] },
      ],
    },
    weightsManifest: [
      {
        weights: [
          { name: 'levels', shape: [2], dtype: 'float32', quantization: { dtype: 'uint8', scale: 0.5, min: -1 } },
          { name: 'w', shape: [3, 3, 2, 1], dtype: 'float32', quantization: { dtype: 'float16' } },
        ],
      },
    ],
  };
  return { model, bytes: Uint8Array.of(0, 3, ...new Uint8Array(halves.buffer)) };
}

describe('filters of a foreign graph', () => {
  const values = Array.from({ length: 18 }, (_, i) => i / 8 - 1);

  test('are read from halves at their place, and those that the graph computes are left out', () => {
    const { model, bytes } = graph(values);
    const layers = depthwiseLayers(model, bytes);
    expect(layers).toHaveLength(1);
    expect(layers[0]).toMatchObject({ name: 'deep', size: 3, stride: 2, filters: 2 });
    expect(Array.from(layers[0]!.weights)).toEqual(values);
  });

  test('are refused where the weights are longer or shorter than the manifest says', () => {
    const { model, bytes } = graph(values);
    expect(() => depthwiseLayers(model, bytes.subarray(1))).toThrow(/manifest says 38/);
  });
});

describe('the table of a layer', () => {
  const random = createRandom(1, 'wild');
  const weights = Float64Array.from({ length: 25 * 400 }, () => random.normal());
  const layer = { name: 'a', size: 5, stride: 1, filters: 400, weights };

  test('says chance of random filters, holds a triangle of 325 numbers of trace one, and no filter', () => {
    const table = wildLayer(layer);
    expect(table.moments).toHaveLength(325);
    expect(Math.abs(table.shared - 6 / 25)).toBeLessThan(0.15);
    let trace = 0;
    for (let i = 0, at = 0; i < 25; at += 25 - i++) trace += table.moments[at]!;
    expect(Math.abs(trace - 1e6)).toBeLessThan(25);
  });

  test('does not change where single filters are larger, and counts empty ones', () => {
    const factors = Array.from({ length: 400 }, (_, f) => (f < 20 ? 0 : 1 + (f % 7)));
    const scaled = wildLayer({ ...layer, weights: weights.map((value, i) => value * factors[i % 400]!) });
    const without = { ...layer, filters: 380, weights: weights.filter((_, i) => i % 400 >= 20) };
    expect(scaled.empty).toBe(20);
    expect(scaled.moments).toEqual(wildLayer(without).moments);
  });
});

test('the kept tables are of networks with a licence that allows it, and say what was left out', () => {
  const file = 'models/wild/depthwise.json';
  expect(existsSync(file)).toBe(true);
  const { networks, leftOut } = JSON.parse(readFileSync(file, 'utf8'));
  expect(networks.map(({ file }: { file: string }) => file)).toEqual(WILD_MODELS.map(({ file }) => file));
  expect(leftOut).toEqual(LEFT_OUT);
  for (const { licence, layers } of networks) {
    expect(licence).toBe('Apache-2.0');
    expect(layers.length).toBeGreaterThan(0);
  }
});
