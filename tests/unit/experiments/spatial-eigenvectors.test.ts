import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { unpackFile } from '../../../src/engine/packed-file.ts';
import { conditions } from '../../../src/experiments/joint-filters/conditions.ts';
import { filterOf, layersOf, oneShapeShares } from '../../../src/experiments/joint-filters/layers.ts';
import { jointNetwork } from '../../../src/experiments/joint-filters/network.ts';
import { jointSchema } from '../../../src/experiments/joint-filters/schema.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { compute } from '../../../src/experiments/spatial-eigenvectors/compute.ts';
import { type SpatialParams, spatialSchema } from '../../../src/experiments/spatial-eigenvectors/schema.ts';
import { isSpatialTables } from '../../../src/experiments/spatial-eigenvectors/tables.ts';
import { initial } from '../../../src/nets/network.ts';

const file = 'models/spatial-eigenvectors/statistics.bin.gz';
const tables = await unpackFile(readFileSync(file), file, isSpatialTables);
const frameOf = (changes: Partial<SpatialParams> = {}) =>
  compute({ ...(defaultParams(spatialSchema) as SpatialParams), ...changes }, tables);

describe('networks whose filters are learnt in space and channels together', () => {
  const spec = jointNetwork({ data: 'cifar-10', width: 8, kernel: '5' });
  const layers = layersOf(initial(spec, createRandom(1, 'init')));

  test('have five layers of filters, the first of which reads three colours', () => {
    expect(layers.map(({ channels }) => channels)).toEqual([3, 8, 8, 8, 8]);
    expect(layers.every(({ size, filters }) => size === 5 && filters === 8)).toBe(true);
  });

  test('have filters of places times channels, each between one shape’s share and all of it', () => {
    const [first] = layers;
    expect(filterOf(first!, 2)[4 * 3 + 1]).toBe(first!.weights[(4 * 3 + 1) * 8 + 2]);
    for (const layer of layers)
      for (const share of oneShapeShares(layer)) {
        expect(share).toBeGreaterThan(1 / Math.min(25, layer.channels));
        expect(share).toBeLessThan(1);
      }
  });

  test('every condition names parameters that there are', () => {
    for (const { params } of Object.values(conditions))
      expect(jointSchema).toMatchObject(Object.fromEntries(Object.keys(params).map((name) => [name, {}])));
  });
});

describe('what the figure computes', () => {
  const trained = ['cifar10', 'cifar100', 'scenes', 'random', 'untrained'] as const;

  test.each(['5', '7'] as const)('is there for every source, layer and filters of %s', (kernel) => {
    for (const source of trained)
      for (const layer of [1, 2, 3, 4, 5]) {
        const { shapes, shared, inside, values, size, tiles, at } = frameOf({ source, layer, kernel });
        expect(shapes).toHaveLength(9);
        expect(values).toHaveLength(size ** 2);
        expect(tiles).toHaveLength(36 * size ** 2);
        expect(at).toBe(layer - 1);
        // The share of six shapes is the mean of the shares of each.
        expect(inside.slice(0, 6).reduce((sum, share) => sum + share / 6, 0)).toBeCloseTo(shared, 6);
      }
  });

  test('of every layer in the wild: its own network’s layers, and its place among them', () => {
    for (let wild = 1; wild <= spatialSchema.wild.max; wild++) {
      const { named, layers, at, shared, wild: all } = frameOf({ source: 'wild', wild });
      expect(layers[at]!.shared).toBe(shared);
      expect(all[wild - 1]).toMatchObject({ ...named, shared });
    }
    expect(tables.wild).toHaveLength(spatialSchema.wild.max);
  });

  test('agrees with what the package’s tables say of every layer', () => {
    const { networks } = JSON.parse(readFileSync('models/wild/depthwise.json', 'utf8'));
    const told = networks.flatMap(({ layers }: { layers: { shared: number }[] }) => layers.map(({ shared }) => shared));
    const { wild } = frameOf();
    for (const [i, { shared }] of wild.entries()) expect(shared).toBeCloseTo(told[i], 2);
  });

  test('training brings the shapes out: far above chance and every untrained layer', () => {
    for (const layer of [1, 2, 3, 4, 5]) {
      const { shared, chance, layers } = frameOf({ layer });
      expect(shared).toBeGreaterThan(2 * chance);
      expect(shared).toBeGreaterThan(layers[layer - 1]!.untrained[1] + 0.2);
    }
  });
});
