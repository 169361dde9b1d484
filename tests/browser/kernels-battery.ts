import * as tf from '@tensorflow/tfjs-core';
import { createRandom } from '../../src/data/random.ts';
import { type Activation, rectify } from '../../src/nets/activation.ts';
import {
  correlate,
  correlateFilterGradient,
  correlateInputGradient,
  run,
  type Walk,
} from '../../src/nets/correlate.ts';
import { fuse } from '../../src/nets/fuse.ts';
import { POOL_RECTIFIER_GRAD } from '../../src/nets/kernels.ts';
import { convolution } from '../../src/nets/layers/convolution.ts';
import type { Convolution, RectifierLayer } from '../../src/nets/layers/layer.ts';
import { attrsOf, rectifierGradient } from '../../src/nets/layers/rectifier.ts';
import { backwardStages, forwardStages, stagesOf } from '../../src/nets/layers/sequence.ts';
import { crossEntropy } from '../../src/nets/loss.ts';
import { initial, type NetworkSpec, parameterSpecs } from '../../src/nets/network.ts';
import { stepped } from '../../src/nets/optimiser.ts';
import { toTensors } from '../../src/nets/tensors.ts';
import { Trainer } from '../../src/nets/train.ts';
import { digitPictures, flat, network, noise, type Pictures } from './kernels-inputs.ts';

/** Arrays by name, on the back end that is current. */
export type Arrays = Record<string, Float32Array>;

const THRESHOLD = 0.1;
const VALID: Walk = { size: 5, stride: 1, padding: 'valid' };
const PAIRED: Convolution = { kind: 'convolution', name: 'c', filters: 6, size: 5, paired: true, biases: false };
const tensor = (make: typeof noise, name: string, ...shape: number[]) => tf.tensor(make(shape, name), shape);

/** A convolution, a dense layer and LeNet's block with one activation, forwards and backwards, on noise and where windows tie. */
export function layers(activation: Activation): Arrays {
  return Object.assign(
    {},
    ...Object.entries({ noise, flat }).map(([picture, fill]) =>
      collect((keep) => {
        const rectifier: RectifierLayer = { kind: 'rectifier', activation, threshold: THRESHOLD };
        const x = tensor(fill, 'x', 3, 12, 11, 2) as tf.Tensor4D;
        const w = tensor(noise, 'w', 5, 5, 2, 6) as tf.Tensor4D;
        const z = correlate(x, w, VALID, tensor(noise, 'b', 6) as tf.Tensor1D);
        const y = activation === 'linear' ? tf.avgPool(z, 2, 2, 'valid') : rectifyPool(z, activation);
        const dy = tensor(noise, 'dy', ...y.shape);
        const [dz, sums] = run(POOL_RECTIFIER_GRAD, { z, y, dy }, attrsOf(rectifier)) as [tf.Tensor4D, tf.Tensor];
        const paired = convolution.forward(PAIRED, [w], x, { training: true }).y;
        keep(`${picture}, convolution`, z, correlate(x, w, VALID), paired);
        keep(`${picture}, rectified and pooled`, y, dz, sums);
        keep(`${picture}, convolution backwards`, correlateFilterGradient(x, dz, w.shape, VALID));
        keep(`${picture}, convolution backwards, input`, correlateInputGradient(dz, w, x.shape, VALID));
        for (const walk of [
          { size: 5, stride: 1, padding: 'same' },
          { size: 5, stride: 2, padding: 'same' },
        ] as const) {
          const out = correlate(x, w, walk);
          const back = tensor(noise, 'back', ...out.shape) as tf.Tensor4D;
          const filters = correlateFilterGradient(x, back, w.shape, walk);
          keep(`${picture}, stride ${walk.stride}`, out, filters, correlateInputGradient(back, w, x.shape, walk));
        }

        const a = tensor(fill, 'a', 7, 30) as tf.Tensor2D;
        const v = tensor(noise, 'v', 30, 9) as tf.Tensor2D;
        const response = tf.fused.matMul({ a, b: v, bias: tensor(noise, 'c', 9) });
        const out = rectify(response, activation, THRESHOLD);
        const [dOut, dSums] = rectifierGradient(rectifier, response, out, tensor(noise, 'dout', 7, 9));
        keep(`${picture}, dense`, response, out, dOut, dSums, tf.sum(a, 0));
        const product = tf.matMul(dOut as tf.Tensor2D, v, false, true);
        keep(`${picture}, dense, turned`, tf.matMul(a, dOut as tf.Tensor2D, true, false), product);
      }),
    ),
  );
}

const rectifyPool = (z: tf.Tensor4D, activation: Activation) =>
  activation === 'abs'
    ? tf.maxPool(tf.abs(z), 2, 2, 'valid')
    : rectify(tf.maxPool(z, 2, 2, 'valid'), activation, THRESHOLD);

/** The loss and its gradient by the logits, gentle and extreme; one step of each optimiser. */
export function ends(): Arrays {
  return collect((keep) => {
    const labels = tf.tensor1d(Int32Array.of(3, 0, 9, 9, 5), 'int32');
    for (const size of [1, 60]) {
      const logits = tf.mul(tensor(noise, 'logits', 5, 10), size);
      keep(`cross-entropy of logits up to ${size}`, ...crossEntropy(logits, labels));
    }
    const make = (name: string) => [[4, 5], [7]].map((shape) => tf.tensor(noise(shape, `${name}${shape}`), shape));
    for (const weightDecay of [0, 0.1]) {
      const state = { weights: make('w'), first: make('m'), second: make('v').map((v) => tf.square(v)) };
      const adam = stepped({ kind: 'adam', weightDecay }, state, make('g'), 0.01, [0.9 ** 3, 0.999 ** 3]);
      keep(`Adam, decay ${weightDecay}`, ...adam.weights, ...adam.first, ...adam.second);
      const start = { weights: make('w'), first: make('m'), second: [] };
      const sgd = stepped({ kind: 'sgd', momentum: 0.9, weightDecay }, start, make('g'), 0.01, [1, 1]);
      keep(`momentum, decay ${weightDecay}`, ...sgd.weights, ...sgd.first);
    }
  });
}

/** The loss of a whole network and its gradients by every parameter. */
export function gradients(spec: NetworkSpec, { x, labels }: Pictures): Arrays {
  return collect((keep) => {
    const mode = { training: true };
    const parameters = toTensors(network(spec), parameterSpecs(spec));
    const { stages } = stagesOf(fuse(spec.layers, mode), spec.input);
    const passes = forwardStages(stages, parameters, tf.tensor(x, [labels.length, ...spec.input]), mode);
    const [loss, dLast] = crossEntropy(passes.at(-1)!.y, tf.tensor1d(Int32Array.from(labels), 'int32'));
    keep('loss', loss);
    const back = backwardStages(stages, parameters, passes, dLast, { mode, input: false });
    keep('gradient', ...back.parameters.filter((gradient) => gradient !== undefined));
  });
}

/** Weights and moments after a few steps on generated digits, and the mean loss on the way. */
export async function trained(spec: NetworkSpec, { steps = 4, batch = 32 } = {}): Promise<Arrays> {
  const { x, labels } = digitPictures(steps * batch);
  const trainer = new Trainer(spec, initial(spec, createRandom(7, 'init')));
  for (let i = 0; i < steps; i++) {
    const from = i * batch;
    const targets = labels.subarray(from, from + batch);
    trainer.step({ x: x.subarray(from * 1024, (from + batch) * 1024), targets }, 1e-3);
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
