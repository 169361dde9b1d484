import { beforeAll, describe, expect, it } from 'vitest';
import { useWasm } from '../../../../src/engine/backends.ts';
import { layersNetwork } from '../../../../src/experiments/layers/networks.ts';
import { layersSchema } from '../../../../src/experiments/layers/schema.ts';
import { Answering, listed } from '../../../../src/nets/answers.ts';
import { colourNet } from '../../../../src/nets/colour-net.ts';
import { inputGradient } from '../../../../src/nets/input-gradient.ts';
import type { NetworkSpec } from '../../../../src/nets/network.ts';
import { plainAnswers, plainGradient } from '../../../../src/nets/plain/answers.ts';
import { weightedStages } from '../../../../src/nets/plain/stages.ts';
import { examples, weightsOf } from '../check.ts';

beforeAll(async () => {
  await useWasm();
});

const networks: [string, NetworkSpec][] = [
  ...layersSchema.network.values.map((network): [string, NetworkSpec] => [network, layersNetwork({ network })]),
  ['colour', colourNet()],
];

describe('a network in plain code, layer by layer', () => {
  it.each(networks)('answers, and asks of its input, what TF.js does: %s', async (_, spec) => {
    const network = { spec, weights: weightsOf(spec) };
    const x = examples(spec.input, 1, 'noise');
    const answers = plainAnswers(network, x);
    const answering = new Answering(network);
    const stages = weightedStages(spec.layers);
    const at = stages.flatMap(({ before, answer, pooled }) => [before, answer, pooled]);
    const expected = await answering.responses(listed(x, x.length), at);
    answering.dispose();
    at.forEach((index, i) => {
      expect(distance(answers[index]!.values, expected[i]!), `layer ${index}`).toBeLessThan(1e-4);
    });
    for (const { before } of stages) {
      const unit = Math.floor(answers[before]!.values.length / 2);
      const dy = new Float32Array(answers[before]!.values.length);
      dy[unit] = 1;
      const { gradient } = await inputGradient(network, x, { at: before, unit });
      expect(distance(plainGradient(network, x, answers, before, dy), gradient), `${before}`).toBeLessThan(1e-4);
    }
  });

  it('refuses what it does not compute', () => {
    const spec: NetworkSpec = { input: [4, 4, 1], layers: [{ kind: 'pool', by: 'blur' }] };
    expect(() => plainAnswers({ spec, weights: [] }, new Float32Array(16))).toThrow(RangeError);
  });
});

/** The largest difference, by the largest value. */
function distance(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length);
  const largest = b.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0) / largest;
}
