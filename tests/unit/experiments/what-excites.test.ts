import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import type { Lab } from '../../../src/experiments/contract.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { allow, cosineOf, distinct, lengthOf, RMS } from '../../../src/experiments/what-excites/allowed.ts';
import { shaken, startOf } from '../../../src/experiments/what-excites/ascent.ts';
import { experiment } from '../../../src/experiments/what-excites/index.ts';
import { excitesSchema } from '../../../src/experiments/what-excites/schema.ts';
import { begun, further, isDone, type Search, wished } from '../../../src/experiments/what-excites/search.ts';
import { steppedAside } from '../../../src/experiments/what-excites/step-aside.ts';
import { alongWaves } from '../../../src/experiments/what-excites/waves.ts';
import { countOf, wishOf } from '../../../src/experiments/what-excites/wish.ts';
import { decodeNetwork } from '../../../src/nets/saved-network.ts';
import { tensorNamed } from '../../../src/nets/weights.ts';

const network = decodeNetwork(readFileSync('models/colour-net/weights.safetensors'));
const params = { ...defaultParams(excitesSchema), way: 'naive' as const };
const filterParams = { ...params, of: 'unit' as const, layer: '1' as const, which: 3 };

function searched(search: Search): Search {
  let now = search;
  while (!isDone(now)) now = further(network, now);
  return now;
}

/** The window of the first layer's unit in the middle, and its filter, in the same order. */
function besideFilter({ x, wish }: Search): [Float32Array, Float32Array] {
  const { values } = tensorNamed(network.weights, 'conv1/weights');
  const filter = Float32Array.from({ length: 75 }, (_, i) => values[i * 16 + 2]!);
  const window = Float32Array.from({ length: 75 }, (_, i) => {
    const [row, column] = [wish.sight.top + Math.floor(i / 15), wish.sight.left + Math.floor((i % 15) / 3)];
    return x[(row * 32 + column) * 3 + (i % 3)]!;
  });
  return [window, filter];
}

describe('the picture that excites a filter of the first layer most', () => {
  it('is the filter itself where its length is bounded', () => {
    const found = searched(begun(network, { ...filterParams, allowed: 'ball' }));
    const [window, filter] = besideFilter(found);
    expect(cosineOf(window, filter)).toBeGreaterThan(0.999);
    expect(lengthOf(found.x)).toBeCloseTo(RMS * Math.sqrt(75), 3);
  });

  it('is black and white by the filter’s signs where every number is free from black to white', () => {
    const [window, filter] = besideFilter(searched(begun(network, filterParams)));
    const strong = [...filter].map((_, i) => i).filter((i) => Math.abs(filter[i]!) > 0.05 * lengthOf(filter));
    expect(strong.length).toBeGreaterThan(20);
    for (const i of strong) expect(window[i]).toBeCloseTo(Math.sign(filter[i]!), 3);
    expect(cosineOf(window, filter)).toBeLessThan(0.95);
  });
});

describe('a search', () => {
  it('raises a class, a mean, a unit and a random direction alike', () => {
    for (const of of excitesSchema.of.values) {
      const { values } = searched(begun(network, { ...params, of, layer: '2', which: 2 }));
      expect(values.at(-1), of).toBeGreaterThan(values[0]!);
    }
  });

  it('ends in the worker where it ends on the page', async () => {
    const lab = { breathe: async () => undefined } as unknown as Lab;
    const here = searched(begun(network, filterParams));
    const there = await experiment.look!(network.weights, filterParams, lab);
    expect(there.picture).toEqual(here.x);
    expect(there.values).toEqual(Float32Array.from(here.values));
  });

  it('knows what can move a unit: nothing else does', () => {
    const wish = wishOf(network.spec, { of: 'unit', which: 1, layer: '2' });
    expect([wish.sight.height, wish.sight.width, countOf(wish.sight)]).toEqual([10, 10, 300]);
    const { gradient } = wished(network, wish, startOf({ seed: 1, count: 3072 }, 3072));
    gradient.forEach((value, i) => {
      const [row, column] = [Math.floor(i / 96), Math.floor(i / 3) % 32];
      const { top, left } = wish.sight;
      if (row < top || row >= top + 10 || column < left || column >= left + 10) expect(value).toBe(0);
    });
  });

  it('has, before waves are made of it, the gradient of finite differences', () => {
    const wish = wishOf(network.spec, { of: 'class', which: 8, layer: '1' });
    const x = startOf({ seed: 2, count: 3072 }, 3072);
    const { gradient } = wished(network, wish, x);
    const way = startOf({ seed: 3, count: 3072 }, 3072);
    const at = (share: number) =>
      wished(
        network,
        wish,
        x.map((value, i) => value + share * way[i]!),
      ).value;
    const slope = gradient.reduce((sum, value, i) => sum + value * way[i]!, 0);
    expect((at(1e-2) - at(-1e-2)) / 2e-2 / slope).toBeCloseTo(1, 1);
  });
});

describe('waves', () => {
  it('go uphill wherever pixels do, since no wave moves backwards', () => {
    const random = createRandom(5, 'gradient');
    const gradient = Float32Array.from({ length: 3072 }, () => random.normal());
    expect(cosineOf(alongWaves(gradient), gradient)).toBeGreaterThan(0);
    // An even grey moves most easily of all.
    const grey = new Float32Array(3072).fill(1);
    expect(cosineOf(alongWaves(grey), grey)).toBeGreaterThan(0.99);
  });
});

describe('pictures', () => {
  it('are made allowed by the nearest that is', () => {
    expect([...allow(Float32Array.of(3, -0.5), 'box', 2)]).toEqual([1, -0.5]);
    expect(lengthOf(allow(Float32Array.of(30, 40), 'ball', 16))).toBeCloseTo(2, 6);
    expect([...allow(Float32Array.of(0.3, 0.4), 'ball', 16)]).toEqual([Math.fround(0.3), Math.fround(0.4)]);
  });

  it('are counted as different below a cosine of 0.9', () => {
    expect(
      distinct([
        [1, 0],
        [1, 0.1],
        [0, 1],
        [-1, 0],
      ]),
    ).toBe(3);
  });

  it('come back from being shaken', () => {
    const x = startOf({ seed: 4, count: 3072 }, 3072);
    expect(shaken(shaken(x, [2, -3]), [-2, 3])).toEqual(x);
  });

  it('are changed by one step as far as it says, and their class loses', () => {
    const x = startOf({ seed: 6, count: 3072 }, 3072);
    const y = steppedAside(network, x, 7, 0.01);
    expect(Math.max(...x.map((value, i) => Math.abs(value - y[i]!)))).toBeCloseTo(0.01, 5);
    const score = (picture: Float32Array) =>
      wished(network, wishOf(network.spec, { of: 'class', which: 8, layer: '1' }), picture).value;
    expect(score(y)).toBeLessThan(score(x));
  });
});
