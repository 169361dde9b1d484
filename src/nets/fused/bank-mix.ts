import * as tf from '@tensorflow/tfjs-core';
import { correlate, correlateFilterGradient, correlateInputGradient, run } from '../correlate.ts';
import { RECTIFIED_BANK_MIX, RECTIFIED_BANK_MIX_GRAD } from '../kernels.ts';
import { bank, walkOf } from '../layers/bank.ts';
import { convolution } from '../layers/convolution.ts';
import type { LayerKind } from '../layers/kind.ts';
import type { Bank, Convolution, Layer } from '../layers/layer.ts';
import type { Step } from '../layers/sequence.ts';
import { sumOverPlaces } from '../sums.ts';

/** A frozen bank and the 1 x 1 convolution that mixes its responses. */
interface Mix {
  readonly bank: Bank;
  readonly mix: Convolution;
}

/**
 * A bank with nothing between it and the mixing is one convolution, whose filters are the mixtures: composed here. With
 * ReLU between them, a kernel makes the responses as it mixes them, where the back end has it.
 */
export function bankMixAt(layers: readonly Layer[], at: number): Step | undefined {
  const [first, second, third] = [layers[at], layers[at + 1], layers[at + 2]];
  if (first?.kind !== 'bank') return undefined;
  if (mixes(second)) return { kind: composed, layer: { bank: first, mix: second } satisfies Mix, layers: 2 };
  const kernel = tf.getKernel(RECTIFIED_BANK_MIX, tf.getBackend());
  const zeros = (first.padding ?? 'same') === 'same' && first.size % 2 === 1;
  if (!kernel || !first.negated || !zeros) return undefined;
  if (second?.kind !== 'rectifier' || second.activation !== 'relu' || !mixes(third) || third.biases !== false)
    return undefined;
  return { kind: rectified, layer: { bank: first, mix: third } satisfies Mix, layers: 3 };
}

const mixes = (layer: Layer | undefined): layer is Convolution =>
  layer?.kind === 'convolution' &&
  layer.size === 1 &&
  (layer.stride ?? 1) === 1 &&
  layer.response !== 'cosine' &&
  !layer.paired;

const shapes = {
  output: ({ bank: first, mix }: Mix, input: readonly number[]) => convolution.output(mix, bank.output(first, input)),
  parameters: ({ bank: first, mix }: Mix, input: readonly number[]) =>
    convolution.parameters(mix, bank.output(first, input)),
};

/** The filters as rows of k x k weights, w before -w where both are there: [filters x signs, k x k]. */
function rowsOf({ filters, size, negated }: Bank): tf.Tensor2D {
  const rows = filters.flatMap((filter) => (negated ? [[...filter], filter.map((w) => -w)] : [[...filter]]));
  return tf.tensor2d(rows, [rows.length, size * size]);
}

/** Mixing weights [1, 1, rows x in, out] as filters [k, k, in, out]: sums of the bank's. */
function compose(layer: Bank, mix: tf.Tensor, channels: number): tf.Tensor4D {
  const rows = rowsOf(layer);
  const out = mix.shape[3]!;
  const flat = tf.reshape(mix, [rows.shape[0], channels * out]) as tf.Tensor2D;
  return tf.reshape(tf.matMul(rows, flat, true, false), [layer.size, layer.size, channels, out]);
}

const composed: LayerKind<Mix> = {
  ...shapes,
  forward({ bank: first }, [w, b], x) {
    const filters = compose(first, w!, x.shape[3]!);
    return { x, y: correlate(x as tf.Tensor4D, filters, walkOf(first), b as tf.Tensor1D | undefined), kept: filters };
  },
  backward({ bank: first }, [w, b], { x, kept }, dy, input) {
    const filters = kept as tf.Tensor4D;
    const byFilters = correlateFilterGradient(x as tf.Tensor4D, dy as tf.Tensor4D, filters.shape, walkOf(first));
    const flat = tf.reshape(byFilters, [first.size * first.size, -1]) as tf.Tensor2D;
    const dw = tf.reshape(tf.matMul(rowsOf(first), flat), w!.shape);
    return {
      parameters: b ? [dw, sumOverPlaces(dy)] : [dw],
      x: input ? correlateInputGradient(dy as tf.Tensor4D, filters, x.shape, walkOf(first)) : undefined,
    };
  },
};

const rectified: LayerKind<Mix> = {
  ...shapes,
  forward({ bank: first }, [w], x) {
    return { x, y: run(RECTIFIED_BANK_MIX, inputsOf(first, w!, x)) as tf.Tensor };
  },
  backward({ bank: first }, [w], { x }, dy, input) {
    const [dw, dx] = run(RECTIFIED_BANK_MIX_GRAD, { ...inputsOf(first, w!, x), dy }, { input }) as tf.Tensor[];
    return { parameters: [tf.reshape(dw!, w!.shape)], x: dx };
  },
};

/** As the kernel reads them: the bank [k, k, filters], the mixing as a matrix. */
function inputsOf({ filters, size }: Bank, w: tf.Tensor, x: tf.Tensor) {
  const rows = tf.tensor2d(
    filters.map((filter) => [...filter]),
    [filters.length, size * size],
  );
  const bank = tf.reshape(tf.transpose(rows), [size, size, filters.length]);
  return { x, bank, w: tf.reshape(w, [w.shape[2]!, w.shape[3]!]) };
}
