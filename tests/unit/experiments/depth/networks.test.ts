import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/data/random.ts';
import { useWasm } from '../../../../src/engine/backends.ts';
import { apartOf } from '../../../../src/experiments/depth/apart.ts';
import { languageOf, SIZE, TESTS } from '../../../../src/experiments/depth/language.ts';
import { NETWORKS, RACERS, type Racer, SEEN } from '../../../../src/experiments/depth/networks.ts';
import { listed, outputs } from '../../../../src/nets/answers.ts';
import { initial, type NetworkSpec, outputShapes } from '../../../../src/nets/network.ts';

const random = createRandom(4, 'depth-test');
const drawn = (spec: NetworkSpec) =>
  initial(spec, random).map((tensor) => ({ ...tensor, values: tensor.values.map(() => random.normal() / 4) }));
const noise = () => Float32Array.from({ length: SIZE }, () => random.normal());

/** How far f(a + b) - f(a) - f(b) + f(0) is from nothing, as a share of f(a + b). */
async function bend(racer: Racer): Promise<number> {
  const [a, b] = [noise(), noise()];
  const all = [a.map((value, i) => value + b[i]!), a, b, new Float32Array(SIZE)];
  const inputs = listed(Float32Array.from(all.flatMap((one) => [...one])), SIZE);
  const scores = await outputs({ spec: NETWORKS[racer], weights: drawn(NETWORKS[racer]) }, inputs);
  const at = (n: number, i: number) => scores[8 * n + i]!;
  let [off, whole] = [0, 0];
  for (let i = 0; i < 8; i++) {
    off += (at(0, i) - at(1, i) - at(2, i) + at(3, i)) ** 2;
    whole += at(0, i) ** 2;
  }
  return Math.sqrt(off / whole);
}

describe('four networks', () => {
  beforeAll(async () => {
    await useWasm();
  });

  it('are one affine map without rectifiers, however deep, and none with them', async () => {
    expect(await bend('linear')).toBeLessThan(1e-5);
    for (const racer of ['deep', 'dense', 'shallow'] as const) expect(await bend(racer)).toBeGreaterThan(0.05);
  });

  it('read eight symbols, the local ones in pairs of neighbours', () => {
    for (const racer of RACERS) expect(outputShapes(NETWORKS[racer]).at(-1)).toEqual([8]);
    expect(SEEN.deep.slice(0, 3).map((i) => outputShapes(NETWORKS.deep)[i])).toEqual([
      [1, 4, 64],
      [1, 2, 64],
      [1, 1, 64],
    ]);
  });

  it('hear in the first local layer nothing of a symbol beyond the pair', async () => {
    const [a, b] = [noise(), noise()];
    // Only the last pair differs.
    b.set(a.subarray(0, 48));
    const spec = { ...NETWORKS.deep, layers: NETWORKS.deep.layers.slice(0, 3) };
    const [first, second] = [0, 256].map((from) => (values: Float32Array) => values.subarray(from, from + 256));
    const answers = await outputs({ spec, weights: drawn(spec) }, listed(Float32Array.from([...a, ...b]), SIZE));
    expect(first!(answers).subarray(0, 192)).toEqual(second!(answers).subarray(0, 192));
    expect(first!(answers).subarray(192)).not.toEqual(second!(answers).subarray(192));
  });

  it('have as far apart as random examples what is as far apart, and at no distance what is the same', async () => {
    const { pairs } = languageOf(1, 100);
    const network = { spec: NETWORKS.deep, weights: drawn(NETWORKS.deep) };
    const same = { ...pairs, reworded: [pairs.of, pairs.others] };
    for (const [none, all] of await apartOf(network, same, SEEN.deep, async () => undefined)) {
      expect(none).toBe(0);
      expect(all).toBe(1);
    }
    // What is read: a wording shares hardly more letters with another than with any example.
    const [read] = await apartOf(network, pairs, [], async () => undefined);
    for (const share of read!) expect(share).toBeGreaterThan(0.8);
  });
});

describe('a language', () => {
  it('is learnt from some examples and tested on others, the same rules for all', () => {
    const { train, test } = languageOf(7, 1024);
    expect([train.count, test.count]).toEqual([1024, TESTS]);
    const texts = (some: typeof train) =>
      Array.from({ length: some.count }, (_, i) => String(some.values.subarray(i * SIZE, (i + 1) * SIZE)));
    const learnt = new Set(texts(train));
    expect(learnt.size).toBe(1024);
    expect(texts(test).some((text) => learnt.has(text))).toBe(false);
    // Classes are about equally frequent.
    const counts = new Array(8).fill(0);
    for (const label of test.labels) counts[label]++;
    for (const count of counts) expect(Math.abs(count / TESTS - 1 / 8)).toBeLessThan(0.03);
  });
});
