import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { useWasm } from '../../../src/engine/backends.ts';
import { outputs } from '../../../src/nets/answers.ts';
import { colourNet } from '../../../src/nets/colour-net.ts';
import { lenet } from '../../../src/nets/lenet.ts';
import { initial, type NetworkSpec } from '../../../src/nets/network.ts';

beforeAll(() => useWasm());

const sized = (spec: NetworkSpec, side: number): NetworkSpec => ({ ...spec, input: [side, side, spec.input[2]!] });
const noise = (size: number) => {
  const random = createRandom(4, 'picture');
  return Float32Array.from({ length: size }, () => random.normal());
};

describe('one set of weights', () => {
  test('reads pictures of any size where the last maps are averaged', async () => {
    const weights = initial(colourNet(), createRandom(1, 'init'));
    for (const side of [16, 32, 48]) {
      const picture = noise(side * side * 3);
      const answer = await outputs({ spec: sized(colourNet(), side), weights }, { count: 1, read: () => picture });
      expect(answer.length).toBe(10);
      expect([...answer].every(Number.isFinite)).toBe(true);
    }
  });

  test('reads one size alone where a dense layer reads every place of the last maps', async () => {
    const spec = lenet();
    const weights = initial(spec, createRandom(1, 'init'));
    const read = (side: number) =>
      outputs({ spec: sized(spec, side), weights }, { count: 1, read: () => noise(side * side) });
    expect((await read(32)).length).toBe(10);
    await expect(read(48)).rejects.toThrow();
  });
});
