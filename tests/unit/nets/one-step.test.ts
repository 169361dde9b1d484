import { beforeAll, expect, it } from 'vitest';
import { useCpu } from '../../../src/engine/backends.ts';
import { angleBetween } from '../../../src/math/angle.ts';
import type { NetworkSpec } from '../../../src/nets/network.ts';
import { Trainer } from '../../../src/nets/train.ts';
import { anchorsOf } from '../../../src/nets/weights.ts';

/** The step that the chapter takes by hand: two classes, an anchor each, one patch of the first class. */
const spec: NetworkSpec = { input: [2], layers: [{ kind: 'dense', name: 'scores', units: 2, biases: false }] };
const PATCH = Float32Array.of(0.6, 0.8);
const START = Float32Array.of(1, 0);
const RATE = 0.4;

const along = (anchor: Float32Array): number => anchor[0]! * PATCH[0]! + anchor[1]! * PATCH[1]!;

beforeAll(useCpu);

it('turns the anchor of the right class towards the patch and the other one away, as by hand', async () => {
  const weights = [{ name: 'scores/weights', shape: [2, 2], values: Float32Array.of(1, 1, 0, 0) }];
  const trainer = new Trainer(spec, weights, { optimiser: { kind: 'sgd' } });
  trainer.step({ x: PATCH, targets: Uint8Array.of(0) }, RATE);
  // Both scores are 0.6, so softmax gives each class one half, and the loss is the logarithm of 2.
  expect(await trainer.loss()).toBeCloseTo(Math.LN2, 6);
  const [right, other] = anchorsOf((await trainer.weights())[0]!) as [Float32Array, Float32Array];
  trainer.dispose();

  // dL/dy is the share less 1 for the right class, the share itself for the other; a - rate x dL/dy x patch.
  for (const [anchor, hand] of [
    [right, [1.12, 0.16]],
    [other, [0.88, -0.16]],
  ] as const) {
    expect(anchor[0]).toBeCloseTo(hand[0], 6);
    expect(anchor[1]).toBeCloseTo(hand[1], 6);
  }
  expect(angleBetween(START, right)).toBeCloseTo(8.13, 2);
  expect(angleBetween(START, other)).toBeCloseTo(10.3, 2);
  expect(angleBetween(START, PATCH)).toBeCloseTo(53.13, 2);
  expect(angleBetween(right, PATCH)).toBeCloseTo(45, 3);
  expect([along(right), along(other)].map((score) => Number(score.toFixed(4)))).toEqual([0.8, 0.4]);
  expect(1 / (1 + Math.exp(along(other) - along(right)))).toBeCloseTo(0.599, 3);
});
