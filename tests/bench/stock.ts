import * as tf from '@tensorflow/tfjs-core';
import { createRandom } from '../../src/data/random.ts';
import { lenet } from '../../src/nets/lenet.ts';
import { initial } from '../../src/nets/network.ts';
import { RATE } from './lenet-task.ts';

/** The loop that TF.js's own guides teach: variables, stock operations and gradients, `tf.train.adam`. Needs all gradients registered. */
export function stockStep(x: Float32Array, labels: Uint8Array): { step(): void; wait(): Promise<unknown> } {
  const variables = initial(lenet(), createRandom(1, 'weights')).map(({ values, shape }) =>
    tf.variable(tf.tensor(values, [...shape])),
  );
  const [w1, b1, w2, b2, w3, b3, w4, b4, w5, b5] = variables as tf.Tensor[];
  const images = tf.tensor4d(x, [labels.length, 32, 32, 1]);
  const classes = tf.oneHot(tf.tensor1d(Int32Array.from(labels), 'int32'), 10);
  const optimizer = tf.train.adam(RATE);
  const pool = (y: tf.Tensor) => tf.maxPool(y as tf.Tensor4D, 2, 2, 'valid');
  const loss = (): tf.Scalar => {
    const y1 = pool(tf.relu(tf.add(tf.conv2d(images, w1 as tf.Tensor4D, 1, 'valid'), b1!)));
    const y2 = pool(tf.relu(tf.add(tf.conv2d(y1, w2 as tf.Tensor4D, 1, 'valid'), b2!)));
    const y3 = tf.relu(tf.add(tf.matMul(tf.reshape(y2, [-1, 400]), w3!), b3!));
    const y4 = tf.relu(tf.add(tf.matMul(y3, w4!), b4!));
    return tf.losses.softmaxCrossEntropy(classes, tf.add(tf.matMul(y4, w5!), b5!)) as tf.Scalar;
  };
  return { step: () => tf.tidy(() => void optimizer.minimize(loss)), wait: () => variables[0]!.data() };
}
