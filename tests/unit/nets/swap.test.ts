import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { scalingTable } from '../../../src/data/transforms.ts';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import { type Activation, activations } from '../../../src/nets/activation.ts';
import { initLenet, type LenetOptions } from '../../../src/nets/lenet.ts';
import { negateFirstLayer, negativeOffset } from '../../../src/nets/negate.ts';
import type { Weights } from '../../../src/nets/weights.ts';
import { predict, strokes } from './pictures.ts';

const images = strokes(6);
const symmetric = scalingTable('symmetric');
const settings = (activation: Activation, more: Partial<LenetOptions> = {}): LenetOptions => ({
  activation,
  threshold: 0.3,
  filters: 'six',
  biases: true,
  ...more,
});
/** Random everywhere, biases too: with biases of 0 the claims would be easier than they are. */
function network(options: LenetOptions): Weights {
  const random = createRandom(11, 'biases');
  return initLenet(options, createRandom(11, 'weights')).map((tensor) =>
    tensor.shape.length > 1 ? tensor : { ...tensor, values: tensor.values.map(() => random.uniform() - 0.5) },
  );
}

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

for (const backend of ['wasm', 'cpu']) {
  describe(`at symmetric scaling, to the bit, on ${backend}`, () => {
    for (const activation of activations) {
      for (const filters of ['six', 'twelve', 'paired'] as const) {
        it(`a negated first layer reads negatives as the original reads originals: ${activation}, ${filters}`, async () => {
          await tf.setBackend(backend);
          const options = settings(activation, { filters });
          const weights = network(options);
          const negated = negateFirstLayer(weights);
          const read = (net: Weights, negative: boolean) => predict(net, options, images, symmetric, { negative });
          expect(await read(negated, true)).toEqual(await read(weights, false));
          expect(await read(negated, false)).toEqual(await read(weights, true));
          expect(await read(weights, true)).not.toEqual(await read(weights, false));
        });
      }
    }

    it('a linear network without biases gives a negative exactly the opposite logits', async () => {
      await tf.setBackend(backend);
      const options = settings('linear', { biases: false });
      const weights = network(options);
      const originals = await predict(weights, options, images, symmetric);
      const negatives = await predict(weights, options, images, symmetric, { negative: true });
      expect(negatives).toEqual(originals.map((logit) => -logit));
    });

    it('a linear network with biases does not', async () => {
      await tf.setBackend(backend);
      const options = settings('linear');
      const weights = network(options);
      const originals = await predict(weights, options, images, symmetric);
      const negatives = await predict(weights, options, images, symmetric, { negative: true });
      expect(negatives).not.toEqual(originals.map((logit) => -logit));
    });

    it('magnitudes without a first-layer bias cannot tell a negative from the original', async () => {
      await tf.setBackend(backend);
      for (const biases of [false, true]) {
        const options = settings('abs', { biases });
        const weights = network(options).map((tensor) =>
          tensor.name === 'conv1/biases' ? { ...tensor, values: tensor.values.map(() => 0) } : tensor,
        );
        const originals = await predict(weights, options, images, symmetric);
        expect(await predict(weights, options, images, symmetric, { negative: true })).toEqual(originals);
      }
    });

    it('wholly blended pictures are negatives, and half blended ones are their own', async () => {
      await tf.setBackend(backend);
      const options = settings('relu');
      const weights = network(options);
      const read = (view: object) => predict(weights, options, images, symmetric, view);
      expect(await read({ blend: 1 })).toEqual(await read({ negative: true }));
      expect(await read({ blend: 0.5 })).toEqual(await read({ blend: 0.5, negative: true }));
    });
  });
}

describe('at unit and standard scaling', () => {
  const tables = { unit: scalingTable('unit'), standard: scalingTable('standard', { mean: 0.1307, std: 0.3081 }) };
  for (const [scaling, table] of Object.entries(tables)) {
    for (const filters of ['six', 'paired'] as const) {
      it(`the compensated bias makes the swap hold up to rounding, and without it there is none: ${scaling}, ${filters}`, async () => {
        await tf.setBackend('wasm');
        const options = settings('relu', { filters });
        const weights = network(options);
        const originals = await predict(weights, options, images, table);
        const apart = async (net: Weights) => {
          const negatives = await predict(net, options, images, table, { negative: true });
          return Math.max(...negatives.map((logit, i) => Math.abs(logit - originals[i]!)));
        };
        expect(await apart(negateFirstLayer(weights, negativeOffset(table)))).toBeLessThan(2e-5);
        expect(await apart(negateFirstLayer(weights))).toBeGreaterThan(1e-3);
      });
    }
  }

  it('the offset is 0, 1 and (1 - 2 mean) / std', () => {
    expect(negativeOffset(symmetric)).toBe(0);
    expect(negativeOffset(tables.unit)).toBe(1);
    expect(negativeOffset(tables.standard)).toBeCloseTo((1 - 2 * 0.1307) / 0.3081, 6);
  });

  it('a network without biases cannot be compensated', () => {
    expect(() => negateFirstLayer(network(settings('relu', { biases: false })), 1)).toThrow(RangeError);
  });
});
