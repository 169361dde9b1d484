import * as tf from '@tensorflow/tfjs-core';
import {
  ADAM_UPDATE,
  type AdamAttrs,
  MOMENTUM_UPDATE,
  type MomentumAttrs,
  POOL_RECTIFIER_GRAD,
  RECTIFIER_GRAD,
  type RectifierAttrs,
  SOFTMAX_CROSS_ENTROPY,
} from '../../../nets/kernels.ts';
import { sumOverPlaces } from '../../../nets/sums.ts';
import { FIRST_MAXIMUM_GRAD, registerFirstMaximumGradient } from './pool-gradient.ts';

/** The fused kernels on WebGL, put together from TF.js's own operations: the same numbers to rounding, not to the bit. */
export function registerWebglKernels(): void {
  compose<RectifierAttrs>(RECTIFIER_GRAD, ({ z, y, dy }, attrs) => {
    const dz = tf.mul(dy!, slopes(attrs.activation === 'abs' ? z! : y!, attrs));
    return [dz, sumOverPlaces(dz)];
  });
  compose<RectifierAttrs>(POOL_RECTIFIER_GRAD, ({ z, y, dy }, attrs) => {
    const dz = poolGradient(z!, y!, dy!, attrs);
    return [dz, sumOverPlaces(dz)];
  });
  compose(SOFTMAX_CROSS_ENTROPY, ({ logits, labels }) => {
    const [rows, classes] = logits!.shape as [number, number];
    const hot = tf.cast(tf.oneHot(labels as tf.Tensor1D, classes), 'float32');
    const loss = tf.neg(tf.div(tf.sum(tf.mul(hot, tf.logSoftmax(logits!))), rows));
    return [loss, tf.div(tf.sub(tf.softmax(logits!), hot), rows)];
  });
  compose<AdamAttrs>(ADAM_UPDATE, adam);
  compose<MomentumAttrs>(MOMENTUM_UPDATE, momentum);
  registerFirstMaximumGradient();
}

/** The rectifier's slope where its output is y; for `abs`, where its input is. */
function slopes(y: tf.Tensor, { activation, slope, threshold }: RectifierAttrs): tf.Tensor {
  switch (activation) {
    case 'relu':
      return tf.step(y);
    case 'linear':
      return tf.onesLike(y);
    case 'abs':
      return tf.sign(y);
    case 'leaky-relu':
      return tf.step(y, slope);
    case 'tanh':
      return tf.sub(1, tf.square(y));
    case 'trelu':
      return tf.div(tf.step(y), 1 - threshold);
  }
}

function poolGradient(z: tf.Tensor, y: tf.Tensor, dy: tf.Tensor, attrs: RectifierAttrs): tf.Tensor {
  const { activation } = attrs;
  if (activation === 'linear') {
    const pooling = { filterSize: 2, strides: 2, pad: 'valid' } as unknown as tf.NamedAttrMap;
    return tf.engine().runKernel('AvgPoolGrad', { dy, input: z }, pooling);
  }
  const toWinners = (pooled: tf.Tensor, arriving: tf.Tensor): tf.Tensor =>
    tf.engine().runKernel(FIRST_MAXIMUM_GRAD, { z: pooled, dy: arriving });
  if (activation === 'abs') return tf.mul(toWinners(tf.abs(z), dy), tf.sign(z));
  return toWinners(z, tf.mul(dy, slopes(y, attrs)));
}

function adam(inputs: tf.NamedTensorMap, attrs: AdamAttrs): tf.Tensor[] {
  const { beta1, beta2, power1, power2, epsilon, learningRate, weightDecay } = attrs;
  const all: tf.Tensor[][] = [[], [], []];
  for (let i = 0; i < Object.keys(inputs).length / 4; i++) {
    const [w, m, v] = [inputs[`w${i}`]!, inputs[`m${i}`]!, inputs[`v${i}`]!];
    const g = decayed(inputs[`g${i}`]!, w, weightDecay);
    const first = tf.add(tf.mul(m, beta1), tf.mul(g, 1 - beta1));
    const second = tf.add(tf.mul(v, beta2), tf.mul(tf.square(g), 1 - beta2));
    const size = tf.add(tf.sqrt(tf.div(second, 1 - power2)), epsilon);
    all[0]!.push(tf.sub(w, tf.div(tf.mul(first, learningRate / (1 - power1)), size)));
    all[1]!.push(first);
    all[2]!.push(second);
  }
  return all.flat();
}

function momentum(inputs: tf.NamedTensorMap, attrs: MomentumAttrs): tf.Tensor[] {
  const all: tf.Tensor[][] = [[], []];
  for (let i = 0; i < Object.keys(inputs).length / 3; i++) {
    const w = inputs[`w${i}`]!;
    const next = tf.add(tf.mul(inputs[`m${i}`]!, attrs.momentum), decayed(inputs[`g${i}`]!, w, attrs.weightDecay));
    all[0]!.push(tf.sub(w, tf.mul(next, attrs.learningRate)));
    all[1]!.push(next);
  }
  return all.flat();
}

const decayed = (g: tf.Tensor, w: tf.Tensor, decay: number): tf.Tensor => (decay ? tf.add(g, tf.mul(w, decay)) : g);

function compose<A>(kernelName: string, make: (inputs: tf.NamedTensorMap, attrs: A) => tf.Tensor[]): void {
  tf.registerKernel({
    kernelName,
    backendName: 'webgl',
    kernelFunc: ({ inputs, attrs }) => tf.tidy(() => make(inputs as tf.NamedTensorMap, attrs as A)),
  });
}
