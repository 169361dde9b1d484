import * as tf from '@tensorflow/tfjs-core';
import { createRandom } from '../../src/data/random.ts';
import { type Activation, rectify } from '../../src/nets/activation.ts';
import { ADAM, adamStep } from '../../src/nets/adam.ts';
import {
  convBlockGradient,
  convolve,
  convolveInputGradient,
  convolveWeightsGradient,
  dense,
  rectifierGradient,
  rectifyPool,
  rectifyPoolGradient,
} from '../../src/nets/layers.ts';
import { firstFilters, initLenet, type LenetOptions } from '../../src/nets/lenet.ts';
import { crossEntropy, lossAndGradients } from '../../src/nets/lenet-gradient.ts';
import { Trainer } from '../../src/nets/train.ts';
import { digitPictures, flat, lenet, network, noise, type Pictures } from './kernels-inputs.ts';

/** Arrays by name, on the back end that is current. */
export type Arrays = Record<string, Float32Array>;

/** Every layer with one activation, forwards and backwards, on noise and where windows tie. */
export function layers(activation: Activation): Arrays {
  const options = lenet({ activation });
  return Object.assign(
    {},
    ...Object.entries({ noise, flat }).map(([picture, fill]) =>
      collect((keep) => {
        const tensor = (make: typeof noise, name: string, ...shape: number[]) => tf.tensor(make(shape, name), shape);
        const x = tensor(fill, 'x', 3, 12, 11, 2) as tf.Tensor4D;
        const w = tensor(noise, 'w', 5, 5, 2, 6) as tf.Tensor4D;
        const z = convolve(x, w, tensor(noise, 'b', 6) as tf.Tensor1D);
        const y = rectifyPool(z, options);
        const dy = tensor(noise, 'dy', ...y.shape) as tf.Tensor4D;
        const [dz, sums] = rectifyPoolGradient(z, y, dy, options);
        keep(`${picture}, convolution`, z, convolve(x, w), convolve(x, firstFilters(w, 'paired')));
        keep(`${picture}, rectified and pooled`, y, dz, sums);
        keep(`${picture}, convolution backwards`, convolveWeightsGradient(x, dz, w.shape));
        keep(`${picture}, convolution backwards, input`, convolveInputGradient(dz, w, x.shape));
        const { dw, db, dx } = convBlockGradient({ x, w, z, y }, dy, options, true);
        keep(`${picture}, block backwards`, dw, db, dx!);

        const a = tensor(fill, 'a', 7, 30) as tf.Tensor2D;
        const v = tensor(noise, 'v', 30, 9) as tf.Tensor2D;
        const response = dense(a, v, tensor(noise, 'c', 9) as tf.Tensor1D);
        const out = rectify(response, activation, options.threshold) as tf.Tensor2D;
        const back = rectifierGradient(response, out, tensor(noise, 'dout', 7, 9) as tf.Tensor2D, options);
        keep(`${picture}, dense`, response, out, ...back);
        keep(`${picture}, dense, turned`, tf.matMul(a, back[0], true, false), tf.matMul(back[0], v, false, true));
      }),
    ),
  );
}

/** The loss and its gradient by the logits, gentle and extreme; one step of Adam. */
export function ends(): Arrays {
  return collect((keep) => {
    const labels = tf.tensor1d(Int32Array.of(3, 0, 9, 9, 5), 'int32');
    for (const size of [1, 60]) {
      const logits = tf.mul(tf.tensor2d(noise([5, 10], 'logits'), [5, 10]), size) as tf.Tensor2D;
      keep(`cross-entropy of logits up to ${size}`, ...crossEntropy(logits, labels));
    }
    const make = (name: string) => [[4, 5], [7]].map((shape) => tf.tensor(noise(shape, `${name}${shape}`), shape));
    const [weights, first, gradients] = [make('w'), make('m'), make('g')];
    const state = { weights, first, second: make('v').map(tf.square) };
    const next = adamStep(state, gradients, { ...ADAM, learningRate: 0.01, power1: 0.9 ** 3, power2: 0.999 ** 3 });
    keep('Adam', ...next.weights, ...next.first, ...next.second);
  });
}

/** The loss of a whole LeNet-5 and its gradients by every parameter. */
export function gradients(options: LenetOptions, { x, labels }: Pictures): Arrays {
  return collect((keep) => {
    const images = tf.tensor4d(x, [labels.length, 32, 32, 1]);
    const classes = tf.tensor1d(Int32Array.from(labels), 'int32');
    const { loss, gradients } = lossAndGradients(network(options), images, classes, options);
    keep('loss', loss);
    keep('gradient', ...gradients);
  });
}

/** Weights and moments after a few steps on generated digits, and the mean loss on the way. */
export async function trained(options: LenetOptions, { steps = 4, batch = 32 } = {}): Promise<Arrays> {
  const { x, labels } = digitPictures(steps * batch);
  const trainer = new Trainer(options, initLenet(options, createRandom(7, 'init')));
  for (let i = 0; i < steps; i++) {
    const from = i * batch;
    trainer.step(x.subarray(from * 1024, (from + batch) * 1024), labels.subarray(from, from + batch), 1e-3);
  }
  const { first, second } = await trainer.moments();
  const all = { weights: await trainer.weights(), first, second };
  const loss = Float32Array.of(await trainer.loss());
  trainer.dispose();
  const named = Object.entries(all).flatMap(([kind, list]) => list.map((t) => [`${kind} ${t.name}`, t.values]));
  return Object.fromEntries([['loss', loss], ...named]);
}

function collect(work: (keep: (name: string, ...tensors: tf.Tensor[]) => void) => void): Arrays {
  const out: Arrays = {};
  tf.tidy(() => {
    work((name, ...tensors) => {
      for (const [i, tensor] of tensors.entries()) out[`${name} ${i}`] = tensor.dataSync().slice() as Float32Array;
    });
  });
  return out;
}
