import * as tf from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import { BATCH, RATE } from './lenet-task.ts';

/** The same network as a LayersModel trained by `model.fit`, `steps` batches a call. */
export function fitSteps(x: Float32Array, labels: Uint8Array, steps: number): () => Promise<unknown> {
  const conv = (filters: number, more: object = {}) =>
    layers.layers.conv2d({ filters, kernelSize: 5, activation: 'relu', ...more });
  const pool = () => layers.layers.maxPooling2d({ poolSize: 2, strides: 2 });
  const dense = (units: number, activation: 'relu' | 'softmax') => layers.layers.dense({ units, activation });
  const model = layers.sequential({
    layers: [
      conv(6, { inputShape: [32, 32, 1] }),
      pool(),
      conv(16),
      pool(),
      layers.layers.flatten(),
      dense(120, 'relu'),
      dense(84, 'relu'),
      dense(10, 'softmax'),
    ],
  });
  model.compile({ optimizer: tf.train.adam(RATE), loss: 'categoricalCrossentropy' });
  const images = tf.tile(tf.tensor4d(x, [BATCH, 32, 32, 1]), [steps, 1, 1, 1]);
  const classes = tf.tile(tf.oneHot(tf.tensor1d(Int32Array.from(labels), 'int32'), 10), [steps, 1]);
  return () => model.fit(images, classes, { batchSize: BATCH, epochs: 1, verbose: 0 });
}
