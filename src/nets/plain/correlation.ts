import type { Layer } from '../layers/layer.ts';
import { tensorNamed, type Weights } from '../weights.ts';
import { type Answer, emptyAnswer } from './answer.ts';

type Correlating = Extract<Layer, { readonly kind: 'convolution' | 'dense' }>;

interface Window {
  readonly size: number;
  readonly stride: number;
  /** Zeros before the first row and column. */
  readonly before: number;
  readonly height: number;
  readonly width: number;
  readonly units: number;
  readonly anchors: Float32Array;
  readonly biases: Float32Array | undefined;
}

/** A dense layer is a window over the one place of a flat input. @throws RangeError for a layer that is more than sums. */
function windowOf(layer: Correlating, weights: Weights, x: Answer): Window {
  const { shape, values: anchors } = tensorNamed(weights, `${layer.name}/weights`);
  const biases = weights.find(({ name }) => name === `${layer.name}/biases`)?.values;
  const units = shape[shape.length - 1]!;
  if (layer.kind === 'dense')
    return { size: 1, stride: 1, before: 0, height: x.height, width: x.width, units, anchors, biases };
  const { size, stride = 1, padding = 'valid' } = layer;
  if (layer.response || layer.paired || padding === 'circular' || (padding === 'same' && stride > 1))
    throw new RangeError(`plain code does not compute ${JSON.stringify(layer)}`);
  const before = padding === 'same' ? (size - 1) >> 1 : 0;
  const around = padding === 'same' ? size - 1 : 0;
  const places = (side: number): number => Math.floor((side + around - size) / stride) + 1;
  return { size, stride, before, height: places(x.height), width: places(x.width), units, anchors, biases };
}

/** Weighted sums of a convolution or a dense layer, in double precision. */
export function correlated(layer: Correlating, weights: Weights, x: Answer): Answer {
  const { size, stride, before, height, width, units, anchors, biases } = windowOf(layer, weights, x);
  const y = emptyAnswer(height, width, units);
  const sums = new Float64Array(units);
  for (let i = 0, to = 0; i < height; i++) {
    for (let j = 0; j < width; j++, to += units) {
      if (biases) sums.set(biases);
      else sums.fill(0);
      for (let u = 0; u < size; u++) {
        const row = i * stride + u - before;
        if (row < 0 || row >= x.height) continue;
        for (let v = 0; v < size; v++) {
          const column = j * stride + v - before;
          if (column < 0 || column >= x.width) continue;
          let from = (row * x.width + column) * x.channels;
          let at = (u * size + v) * x.channels * units;
          for (const end = from + x.channels; from < end; from++) {
            const value = x.values[from]!;
            // Most of what a rectifier passes on is 0.
            if (value === 0) at += units;
            else for (let k = 0; k < units; k++, at++) sums[k] += value * anchors[at]!;
          }
        }
      }
      y.values.set(sums, to);
    }
  }
  return y;
}

/** The gradient by the input, of the gradient by the sums. */
export function correlatedBack(layer: Correlating, weights: Weights, x: Answer, dy: Float32Array): Float32Array {
  const { size, stride, before, height, width, units, anchors } = windowOf(layer, weights, x);
  const dx = new Float32Array(x.values.length);
  for (let i = 0, from = 0; i < height; i++) {
    for (let j = 0; j < width; j++, from += units) {
      if (isZero(dy, from, from + units)) continue;
      for (let u = 0; u < size; u++) {
        const row = i * stride + u - before;
        if (row < 0 || row >= x.height) continue;
        for (let v = 0; v < size; v++) {
          const column = j * stride + v - before;
          if (column < 0 || column >= x.width) continue;
          let to = (row * x.width + column) * x.channels;
          let at = (u * size + v) * x.channels * units;
          for (const end = to + x.channels; to < end; to++) {
            let sum = 0;
            for (let k = 0; k < units; k++, at++) sum += dy[from + k]! * anchors[at]!;
            dx[to] += sum;
          }
        }
      }
    }
  }
  return dx;
}

function isZero(values: Float32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (values[i] !== 0) return false;
  return true;
}
