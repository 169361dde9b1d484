import type { Layer } from '../layers/layer.ts';
import type { Network } from '../network.ts';
import type { Weights } from '../weights.ts';
import { type Answer, flatAnswer } from './answer.ts';
import { correlated, correlatedBack } from './correlation.ts';
import { averaged, normFactors, pooled, winners } from './places.ts';

export type { Answer } from './answer.ts';

/** The input as a layer's answer. */
export function inputAnswer({ spec }: Network, values: Float32Array): Answer {
  const [height, width, channels] = spec.input as [number, number, number];
  return { height, width, channels, values };
}

/**
 * What every layer answers to one input, in plain code: for pages that take a network apart before an engine could have
 * come. Computes convolutions (`valid`, or `same` at stride 1), dense layers, ReLU, maxima of 2 x 2, normalisation by
 * running statistics, means of maps, flattening. @throws RangeError for another layer.
 */
export function plainAnswers(network: Network, input: Float32Array): readonly Answer[] {
  let x = inputAnswer(network, input);
  return network.spec.layers.map((layer) => {
    x = forward(layer, network.weights, x);
    return x;
  });
}

/**
 * The gradient by the input, where `dy` is the gradient by what layer `index` answered. `answers`: of `plainAnswers` to the
 * same input. Every network ends with a layer that nothing pools: name one with weights and it is taken before its rectifier.
 */
export function plainGradient(
  network: Network,
  input: Float32Array,
  answers: readonly Answer[],
  index: number,
  dy: Float32Array,
): Float32Array {
  let gradient = dy;
  for (let i = index; i >= 0; i--) {
    const x = i === 0 ? inputAnswer(network, input) : answers[i - 1]!;
    gradient = backward(network.spec.layers[i]!, network.weights, x, gradient);
  }
  return gradient;
}

const cannot = (layer: Layer): RangeError => new RangeError(`plain code does not compute ${JSON.stringify(layer)}`);
const isHalving = (layer: Layer): boolean =>
  layer.kind === 'pool' && layer.by === 'max' && (layer.size ?? 2) === 2 && (layer.stride ?? 2) === 2;

/** A loop: pages wait for it. */
function rectified(values: Float32Array): Float32Array {
  const passed = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) passed[i] = Math.max(values[i]!, 0);
  return passed;
}

function forward(layer: Layer, weights: Weights, x: Answer): Answer {
  switch (layer.kind) {
    case 'convolution':
    case 'dense':
      return correlated(layer, weights, x);
    case 'rectifier':
      if (layer.activation === 'relu') return { ...x, values: rectified(x.values) };
      break;
    case 'pool':
      if (isHalving(layer)) return pooled(x);
      break;
    case 'batch-norm': {
      const { scale, shift } = normFactors(layer, weights);
      const values = new Float32Array(x.values.length);
      for (let i = 0; i < values.length; i += x.channels)
        for (let c = 0; c < x.channels; c++) values[i + c] = x.values[i + c]! * scale[c]! + shift[c]!;
      return { ...x, values };
    }
    case 'global-average':
      return averaged(x);
    case 'flatten':
      return flatAnswer(x);
  }
  throw cannot(layer);
}

function backward(layer: Layer, weights: Weights, x: Answer, dy: Float32Array): Float32Array {
  switch (layer.kind) {
    case 'convolution':
    case 'dense':
      return correlatedBack(layer, weights, x, dy);
    case 'rectifier':
      return dy.map((value, i) => (x.values[i]! > 0 ? value : 0));
    case 'pool': {
      const dx = new Float32Array(x.values.length);
      winners(x).forEach((at, i) => {
        dx[at]! += dy[i]!;
      });
      return dx;
    }
    case 'batch-norm': {
      const { scale } = normFactors(layer, weights);
      return dy.map((value, i) => value * scale[i % x.channels]!);
    }
    case 'global-average':
      return x.values.map((_, i) => dy[i % x.channels]! / (x.height * x.width));
    case 'flatten':
      return dy;
  }
  throw cannot(layer);
}
