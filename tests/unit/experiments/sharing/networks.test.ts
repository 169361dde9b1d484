import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/data/random.ts';
import { useWasm } from '../../../../src/engine/backends.ts';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import { roundsOf, shownIn } from '../../../../src/experiments/sharing/lessons.ts';
import {
  FILTER,
  firstLayerOf,
  lastLayerOf,
  MAP,
  MAPS,
  NETWORKS,
  POOLED,
  RACERS,
  SIDE,
} from '../../../../src/experiments/sharing/networks.ts';
import { sharingSchema } from '../../../../src/experiments/sharing/schema.ts';
import { listed, outputs } from '../../../../src/nets/answers.ts';
import { lenet } from '../../../../src/nets/lenet.ts';
import { countParameters, initial, outputShapes } from '../../../../src/nets/network.ts';
import { tensorNamed, type Weights } from '../../../../src/nets/weights.ts';

const random = createRandom(3, 'sharing-test');
const noise = (count: number) => Float32Array.from({ length: count }, () => random.normal());

/** The convolutional network's weights, written out for the one that shares nothing. */
function unshared(shared: Weights): Weights {
  const [filters, biases] = ['first/weights', 'first/biases'].map((name) => tensorNamed(shared, name).values);
  const places = MAP * MAP;
  const repeat = (values: Float32Array) =>
    Float32Array.from({ length: places * values.length }, (_, i) => values[i % values.length]!);
  return [
    { name: 'first/weights', shape: [places, FILTER * FILTER, MAPS], values: repeat(filters!) },
    { name: 'first/biases', shape: [places, 1, MAPS], values: repeat(biases!) },
    ...shared.slice(2),
  ];
}

/** The same for the dense one: zero wherever a filter does not look. */
function dense(shared: Weights): Weights {
  const [filters, biases] = ['first/weights', 'first/biases'].map((name) => tensorNamed(shared, name).values);
  const units = MAP * MAP * MAPS;
  const values = new Float32Array(SIDE * SIDE * units);
  for (let unit = 0; unit < units; unit++) {
    const [map, place] = [unit % MAPS, Math.floor(unit / MAPS)];
    const [top, left] = [Math.floor(place / MAP), place % MAP];
    for (let i = 0; i < FILTER * FILTER; i++) {
      const pixel = (top + Math.floor(i / FILTER)) * SIDE + left + (i % FILTER);
      values[pixel * units + unit] = filters![i * MAPS + map]!;
    }
  }
  return [
    { name: 'first/weights', shape: [SIDE * SIDE, units], values },
    {
      name: 'first/biases',
      shape: [units],
      values: Float32Array.from({ length: units }, (_, i) => biases![i % MAPS]!),
    },
    ...shared.slice(2),
  ];
}

describe('three first layers', () => {
  beforeAll(async () => {
    await useWasm();
  });

  it('learn 156, 122,304 and 4,821,600 numbers and make equally many', () => {
    expect(RACERS.map(firstLayerOf)).toEqual([156, 122_304, 4_821_600]);
    for (const racer of RACERS) {
      const shapes = outputShapes(NETWORKS[racer]);
      expect(shapes.slice(-3)).toEqual([[28, 28, 6], [14, 14, 6], [10]]);
      expect(countParameters(NETWORKS[racer])).toBe(firstLayerOf(racer) + lastLayerOf(true));
    }
  });

  it('are one inside the other: whatever the convolutional network answers, the two others can', async () => {
    const shared = initial(NETWORKS.convolutional, random).map((tensor) => ({
      ...tensor,
      values: noise(tensor.values.length),
    }));
    const pictures = listed(noise(3 * SIDE * SIDE), SIDE * SIDE);
    const answers = await outputs({ spec: NETWORKS.convolutional, weights: shared }, pictures);
    const local = await outputs({ spec: NETWORKS.local, weights: unshared(shared) }, pictures);
    const whole = await outputs({ spec: NETWORKS.dense, weights: dense(shared) }, pictures);
    const size = Math.max(...answers.map(Math.abs));
    for (const [i, answer] of answers.entries()) {
      expect(Math.abs(local[i]! - answer)).toBeLessThan(1e-4 * size);
      expect(Math.abs(whole[i]! - answer)).toBeLessThan(1e-4 * size);
    }
  });

  it('have behind them a pooling without weights that leaves the last layer a quarter to read', () => {
    expect([POOLED, lastLayerOf(true), lastLayerOf(false)]).toEqual([1176, 11_770, 47_050]);
  });

  it('are shown every picture equally often in each round, in whole batches', () => {
    for (const count of sharingSchema['train-images'].values)
      for (const length of sharingSchema.length.values) {
        const params = { ...defaultParams(sharingSchema), 'train-images': count, length };
        const { samples, epochs } = roundsOf(params);
        expect([samples % Number(count), samples % 50, epochs % 1]).toEqual([0, 0, 0]);
        expect(samples * epochs).toBe(shownIn(params));
      }
  });
});

describe('pooling in LeNet-5', () => {
  it('leaves its first dense layer 400 numbers to read, which would be 9,216 without', () => {
    const { input, layers } = lenet();
    const isDense = layers.findIndex(({ kind }) => kind === 'dense');
    const read = (list: typeof layers) =>
      outputShapes({ input, layers: list })
        .at(-1)!
        .reduce((a, b) => a * b, 1);
    const before = layers.slice(0, isDense);
    expect(read(before)).toBe(400);
    expect(read(before.filter(({ kind }) => kind !== 'pool'))).toBe(9216);
    expect(countParameters({ input, layers })).toBe(61_706);
  });
});
