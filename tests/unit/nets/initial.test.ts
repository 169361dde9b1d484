import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import type { Initial } from '../../../src/nets/initial.ts';
import type { Layer } from '../../../src/nets/layers/layer.ts';
import { initial, initialVariance, type NetworkSpec } from '../../../src/nets/network.ts';
import { tensorNamed } from '../../../src/nets/weights.ts';

const layers: readonly Layer[] = [
  { kind: 'convolution', name: 'conv', filters: 48, size: 5 },
  { kind: 'convolution', name: 'pairs', filters: 24, size: 3, paired: true },
  { kind: 'local', name: 'local', filters: 5, size: 3 },
  { kind: 'batch-norm', name: 'norm', affine: true },
  { kind: 'dense', name: 'dense', units: 300 },
];
const spec = (more: Partial<NetworkSpec> = {}): NetworkSpec => ({ input: [14, 14, 3], layers, ...more });
const drawn = (network: NetworkSpec, seed = 1) => initial(network, createRandom(seed, 'init'));

/** Fan-in and fan-out of the weights above: 14 x 14 x 3, 10 x 10 x 48, 8 x 8 x 48, 6 x 6 x 5. */
const FANS = { conv: [75, 1200], pairs: [432, 432], local: [432, 5], dense: [180, 300] } as const;

const variances: Record<Initial['kind'], (fanIn: number, fanOut: number) => number> = {
  he: (fanIn) => 2 / fanIn,
  pytorch: (fanIn) => 1 / (3 * fanIn),
  glorot: (fanIn, fanOut) => 2 / (fanIn + fanOut),
  normal: () => 1,
  zero: () => 0,
};

describe('first weights', () => {
  for (const kind of ['he', 'pytorch', 'glorot', 'normal', 'zero'] as const) {
    for (const factor of [undefined, 0.5]) {
      test(`of "${kind}"${factor ? ` times ${factor}` : ''} have the variance that the network tells`, () => {
        const network = spec({ initial: { kind, ...(factor && { factor }) } });
        const weights = drawn(network);
        const told = initialVariance(network);
        for (const [name, [fanIn, fanOut]] of Object.entries(FANS)) {
          const expected = variances[kind](fanIn, fanOut) * (factor ?? 1) ** 2;
          expect(told[`${name}/weights`]).toBeCloseTo(expected, 12);
          const { values } = tensorNamed(weights, `${name}/weights`);
          const measured = values.reduce((sum, value) => sum + value * value, 0) / values.length;
          // The fourth moment of a uniform or a normal law: four standard errors of the measured variance.
          const error = 4 * Math.sqrt((kind === 'normal' ? 2 : 0.8) / values.length);
          expect(Math.abs(measured - expected)).toBeLessThanOrEqual(error * expected);
          const biases = tensorNamed(weights, `${name}/biases`).values;
          if (kind !== 'pytorch') {
            expect(biases.every((bias) => bias === 0)).toBe(true);
            expect(told[`${name}/biases`]).toBe(0);
          } else {
            expect(told[`${name}/biases`]).toBeCloseTo(expected, 12);
            expect(biases.every((bias) => Math.abs(bias) <= (factor ?? 1) / Math.sqrt(fanIn))).toBe(true);
            expect(biases.some((bias) => bias !== 0)).toBe(true);
          }
        }
      });
    }
  }

  test('are drawn after He unless told, from the seed alone', () => {
    expect(drawn(spec())).toEqual(drawn(spec({ initial: { kind: 'he' } })));
    expect(drawn(spec(), 2)).not.toEqual(drawn(spec()));
    const top = tensorNamed(drawn(spec()), 'dense/weights').values.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
    expect(top).toBeLessThanOrEqual(Math.sqrt(6 / 180));
    expect(top).toBeGreaterThan(0.999 * Math.sqrt(6 / 180));
  });

  test("follow a layer's own way before the network's", () => {
    const own = layers.map((layer) =>
      layer.kind === 'dense' ? { ...layer, initial: { kind: 'zero' } as const } : layer,
    );
    const network = spec({ layers: own, initial: { kind: 'normal' } });
    expect(initialVariance(network)).toMatchObject({ 'conv/weights': 1, 'dense/weights': 0 });
    expect(tensorNamed(drawn(network), 'dense/weights').values.every((w) => w === 0)).toBe(true);
  });

  test('of a normalisation are scale 1, shift 0, mean 0 and variance 1', () => {
    const values = (name: string) => [...new Set(tensorNamed(drawn(spec()), `norm/${name}`).values)];
    expect(['scale', 'shift', 'mean', 'variance'].map(values)).toEqual([[1], [0], [0], [1]]);
    expect(initialVariance(spec())['norm/scale']).toBe(0);
  });
});
