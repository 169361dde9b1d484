import * as tf from '@tensorflow/tfjs-core';
import type { AdamAttrs } from '../../../nets/kernels.ts';
import {
  ADAM_UPDATE,
  POOL_RECTIFIER_GRAD,
  RECTIFIER_GRAD,
  type RectifierAttrs,
  SOFTMAX_CROSS_ENTROPY,
} from '../../../nets/kernels.ts';
import { FIRST_MAXIMUM_GRAD, registerFirstMaximumGradient } from './pool-gradient.ts';

/** The fused kernels on WebGL, put together from TF.js's own operations: the same numbers to rounding, not to the bit. */
export function registerWebglKernels(): void {
  compose<RectifierAttrs>(RECTIFIER_GRAD, ({ z, y, dy }, attrs) => {
    const dz = tf.mul(dy!, slopes(attrs.activation === 'abs' ? z! : y!, attrs));
    return [dz, tf.sum(dz, 0)];
  });
  compose<RectifierAttrs>(POOL_RECTIFIER_GRAD, ({ z, y, dy }, attrs) => {
    const dz = poolGradient(z!, y!, dy!, attrs);
    return [dz, tf.sum(dz, [0, 1, 2])];
  });
  compose(SOFTMAX_CROSS_ENTROPY, ({ logits, labels }) => {
    const [rows, classes] = logits!.shape as [number, number];
    const hot = tf.cast(tf.oneHot(labels as tf.Tensor1D, classes), 'float32');
    const loss = tf.neg(tf.div(tf.sum(tf.mul(hot, tf.logSoftmax(logits!))), rows));
    return [loss, tf.div(tf.sub(tf.softmax(logits!), hot), rows)];
  });
  compose<AdamAttrs>(ADAM_UPDATE, adam);
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
  const { beta1, beta2, power1, power2, epsilon, learningRate } = attrs;
  const all: tf.Tensor[][] = [[], [], []];
  for (let i = 0; i < Object.keys(inputs).length / 4; i++) {
    const [w, m, v, g] = ['w', 'm', 'v', 'g'].map((kind) => inputs[`${kind}${i}`]!) as [
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
    ];
    const first = tf.add(tf.mul(m, beta1), tf.mul(g, 1 - beta1));
    const second = tf.add(tf.mul(v, beta2), tf.mul(tf.square(g), 1 - beta2));
    const size = tf.add(tf.sqrt(tf.div(second, 1 - power2)), epsilon);
    all[0]!.push(tf.sub(w, tf.div(tf.mul(first, learningRate / (1 - power1)), size)));
    all[1]!.push(first);
    all[2]!.push(second);
  }
  return all.flat();
}

function compose<A>(kernelName: string, make: (inputs: tf.NamedTensorMap, attrs: A) => tf.Tensor[]): void {
  tf.registerKernel({
    kernelName,
    backendName: 'webgl',
    kernelFunc: ({ inputs, attrs }) => tf.tidy(() => make(inputs as tf.NamedTensorMap, attrs as A)),
  });
}
