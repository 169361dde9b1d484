import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { scalingTable, writeBatch } from '../../../src/data/transforms.ts';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import { blendTable } from '../../../src/experiments/inversion/input.ts';
import { type Activation, activations } from '../../../src/nets/activation.ts';
import { accuracy, classesOf, listed, outputs } from '../../../src/nets/answers.ts';
import { type LenetOptions, lenet } from '../../../src/nets/lenet.ts';
import { negateFirstLayer, negativeOffset } from '../../../src/nets/negate.ts';
import type { Network } from '../../../src/nets/network.ts';
import { BACKENDS, weightsOf } from './check.ts';
import { asImages, every, strokes } from './pictures.ts';

const COUNT = 6;
const images = asImages(strokes(COUNT));
const symmetric = scalingTable('symmetric');

/** Random everywhere, biases too: with biases of 0 the claims would be easier than they are. */
function network(activation: Activation, more: LenetOptions = {}): Network {
  const spec = lenet({ activation, threshold: 0.3, ...more });
  return { spec, weights: weightsOf(spec, 11) };
}

const negated = ({ spec, weights }: Network, offset?: number): Network => ({
  spec,
  weights: negateFirstLayer(weights, offset),
});

interface View {
  readonly negative?: boolean;
  readonly blend?: number;
  readonly table?: Float32Array<ArrayBuffer>;
}
const seen = ({ negative = false, blend = 0, table = symmetric }: View) =>
  listed(writeBatch(images, every(COUNT), blendTable(table, blend), { inverted: negative }), 1024);
const read = (net: Network, view: View = {}) => outputs(net, seen(view));

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

for (const backend of BACKENDS) {
  describe(`at symmetric scaling, to the bit, on ${backend}`, () => {
    for (const activation of activations) {
      for (const filters of ['six', 'twelve', 'paired'] as const) {
        test(`a negated first layer reads negatives as the original reads originals: ${activation}, ${filters}`, async () => {
          await tf.setBackend(backend);
          const net = network(activation, { filters });
          const turned = negated(net);
          expect(await read(turned, { negative: true })).toEqual(await read(net));
          expect(await read(turned)).toEqual(await read(net, { negative: true }));
          expect(await read(net, { negative: true })).not.toEqual(await read(net));
        });
      }
    }

    test('the two accuracies change places to the last digit', async () => {
      await tf.setBackend(backend);
      const net = network('relu');
      const labels = classesOf(await read(net), 10).map((label, i) => (i % 3 ? label : (label + 1) % 10));
      const both = async (one: Network) => [
        await accuracy(one, seen({}), labels),
        await accuracy(one, seen({ negative: true }), labels),
      ];
      const [originals, negatives] = await both(net);
      expect(originals).not.toBe(negatives);
      expect(await both(negated(net))).toEqual([negatives, originals]);
    });

    test('a linear network without biases gives a negative exactly the opposite logits, and one with biases does not', async () => {
      await tf.setBackend(backend);
      for (const biases of [false, true]) {
        const net = network('linear', { biases });
        const opposite = (await read(net)).map((logit) => -logit);
        if (biases) expect(await read(net, { negative: true })).not.toEqual(opposite);
        else expect(await read(net, { negative: true })).toEqual(opposite);
      }
    });

    test('magnitudes without a first-layer bias cannot tell a negative from the original', async () => {
      await tf.setBackend(backend);
      for (const biases of [false, true]) {
        const { spec, weights } = network('abs', { biases });
        const without = weights.map((tensor) =>
          tensor.name === 'conv1/biases' ? { ...tensor, values: tensor.values.map(() => 0) } : tensor,
        );
        const net = { spec, weights: without };
        expect(await read(net, { negative: true })).toEqual(await read(net));
      }
    });

    test('wholly blended pictures are negatives, and half blended ones are their own', async () => {
      await tf.setBackend(backend);
      const net = network('relu');
      expect(await read(net, { blend: 1 })).toEqual(await read(net, { negative: true }));
      expect(await read(net, { blend: 0.5 })).toEqual(await read(net, { blend: 0.5, negative: true }));
    });
  });
}

describe('at unit and standard scaling', () => {
  const tables = { unit: scalingTable('unit'), standard: scalingTable('standard', { mean: 0.1307, std: 0.3081 }) };
  for (const [scaling, table] of Object.entries(tables)) {
    for (const filters of ['six', 'paired'] as const) {
      test(`the compensated bias makes the swap hold up to rounding, and without it there is none: ${scaling}, ${filters}`, async () => {
        await tf.setBackend('wasm');
        const net = network('relu', { filters });
        const originals = await read(net, { table });
        const apart = async (one: Network) => {
          const negatives = await read(one, { table, negative: true });
          return Math.max(...negatives.map((logit, i) => Math.abs(logit - originals[i]!)));
        };
        expect(await apart(negated(net, negativeOffset(table)))).toBeLessThan(2e-5);
        expect(await apart(negated(net))).toBeGreaterThan(1e-3);
      });
    }
  }

  test('the offset is 0, 1 and (1 - 2 mean) / std', () => {
    expect(negativeOffset(symmetric)).toBe(0);
    expect(negativeOffset(tables.unit)).toBe(1);
    expect(negativeOffset(tables.standard)).toBeCloseTo((1 - 2 * 0.1307) / 0.3081, 6);
  });

  test('a network without biases cannot be compensated', () => {
    expect(() => negateFirstLayer(network('relu', { biases: false }).weights, 1)).toThrow(RangeError);
  });
});
