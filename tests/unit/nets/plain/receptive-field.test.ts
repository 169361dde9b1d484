import { describe, expect, it } from 'vitest';
import { layersNetwork } from '../../../../src/experiments/layers/networks.ts';
import { colourNet } from '../../../../src/nets/colour-net.ts';
import type { Layer } from '../../../../src/nets/layers/layer.ts';
import { lenet } from '../../../../src/nets/lenet.ts';
import type { NetworkSpec } from '../../../../src/nets/network.ts';
import { inputAnswer, plainAnswers, plainGradient } from '../../../../src/nets/plain/answers.ts';
import { receptiveField } from '../../../../src/nets/plain/receptive-field.ts';
import { weightedStages } from '../../../../src/nets/plain/stages.ts';
import { examples, weightsOf } from '../check.ts';

function fieldsOf(spec: NetworkSpec, indices: (stage: ReturnType<typeof weightedStages>[number]) => number[]) {
  const network = { spec, weights: weightsOf(spec) };
  const x = examples(spec.input, 1, 'noise');
  const answers = plainAnswers(network, x);
  const inputs = [inputAnswer(network, x), ...answers];
  const at = weightedStages(spec.layers).flatMap(indices);
  const place = { row: 0, column: 0 };
  return { network, x, answers, inputs, sides: at.map((i) => receptiveField(spec.layers, inputs, i, place).height) };
}

describe('the receptive field', () => {
  it('of LeNet-5 grows as 5, 6, 14, 16, 32', () => {
    const { sides } = fieldsOf(lenet(), ({ before, pooled }) => [before, ...(pooled > before + 1 ? [pooled] : [])]);
    expect(sides.slice(0, 5)).toEqual([5, 6, 14, 16, 32]);
  });

  it('grows by 4 a layer where nothing is pooled, and nearly as fast with strides as with pooling', () => {
    const of = (network: 'unpooled' | 'strided') =>
      fieldsOf(layersNetwork({ network }), ({ before }) => [before]).sides;
    expect(of('unpooled').slice(0, 2)).toEqual([5, 9]);
    expect(of('strided').slice(0, 3)).toEqual([5, 13, 29]);
  });

  it('is 1 + the sum of (size - 1) times the strides before, in the colour net', () => {
    const spec = colourNet();
    const { sides } = fieldsOf(spec, ({ before, pooled }) => [before, pooled]);
    const formula = (layers: readonly Layer[]): number => {
      let [side, strides] = [1, 1];
      for (const layer of layers) {
        if (layer.kind === 'convolution') side += (layer.size - 1) * strides;
        if (layer.kind === 'pool') side += strides;
        if (layer.kind === 'pool') strides *= 2;
      }
      return side;
    };
    const at = weightedStages(spec.layers).flatMap(({ before, pooled }) => [before, pooled]);
    const convolutional = at.filter((i) => i < 14);
    expect(sides.slice(0, convolutional.length)).toEqual(
      convolutional.map((i) => formula(spec.layers.slice(0, i + 1))),
    );
  });

  it('holds all that moves a unit, up to its edges', () => {
    const { network, x, answers, inputs } = fieldsOf(lenet(), () => []);
    const { before } = weightedStages(network.spec.layers)[1]!;
    const { width, channels, values } = answers[before]!;
    const place = { row: 3, column: 6 };
    const sight = receptiveField(network.spec.layers, inputs, before, place);
    const touched = new Set<number>();
    for (let unit = 0; unit < channels; unit++) {
      const dy = new Float32Array(values.length);
      dy[(place.row * width + place.column) * channels + unit] = 1;
      plainGradient(network, x, answers, before, dy).forEach((value, i) => {
        if (value !== 0) touched.add(i);
      });
    }
    const rows = [...touched].map((i) => Math.floor(i / 32));
    const columns = [...touched].map((i) => i % 32);
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(sight.top);
    expect(Math.max(...rows)).toBeLessThan(sight.top + sight.height);
    expect(Math.min(...columns)).toBeGreaterThanOrEqual(sight.left);
    expect(Math.max(...columns)).toBeLessThan(sight.left + sight.width);
    expect(touched.size).toBeGreaterThan(0.5 * sight.height * sight.width);
  });
});
