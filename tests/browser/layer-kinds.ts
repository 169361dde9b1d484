import * as tf from '@tensorflow/tfjs-core';
import { createRandom } from '../../src/data/random.ts';
import { cosineBank } from '../../src/nets/factorised.ts';
import { fuse } from '../../src/nets/fuse.ts';
import type { Layer } from '../../src/nets/layers/layer.ts';
import { backwardStages, forwardStages, stagesOf } from '../../src/nets/layers/sequence.ts';
import { initial } from '../../src/nets/network.ts';
import { toTensors } from '../../src/nets/tensors.ts';
import type { Arrays } from './kernels-battery.ts';

const SIDE = 8;
const CHANNELS = 3;
const BATCH = 4;
const relu: Layer = { kind: 'rectifier', activation: 'relu' };
const convolution = { kind: 'convolution', name: 'conv', filters: 5, size: 3 } as const;

/** Short lists that have every kind of layer between them. */
const lists: Readonly<Record<string, readonly Layer[]>> = {
  strided: [{ ...convolution, stride: 2, padding: 'same' }, relu],
  circular: [{ ...convolution, padding: 'circular' }],
  paired: [{ ...convolution, paired: true, biases: false }],
  cosine: [{ ...convolution, response: 'cosine' }],
  bank: [cosineBank(), { kind: 'pool', by: 'average', size: 3, stride: 2 }],
  mixed: [cosineBank(), relu, { kind: 'convolution', name: 'mix', filters: 4, size: 1, biases: false }],
  composed: [cosineBank(), { kind: 'convolution', name: 'mix', filters: 4, size: 1 }],
  local: [{ kind: 'local', name: 'local', filters: 2, size: 3, stride: 2 }],
  normed: [
    { ...convolution, biases: false },
    { kind: 'batch-norm', name: 'norm', affine: true },
    relu,
    { kind: 'pool', by: 'max' },
  ],
  'relu first': [{ ...convolution, biases: false }, relu, { kind: 'batch-norm', name: 'norm' }],
  overlapping: [{ kind: 'pool', by: 'max', size: 3, stride: 1 }],
  blur: [{ kind: 'pool', by: 'blur' }],
  polyphase: [{ kind: 'pool', by: 'polyphase' }],
  dense: [{ kind: 'global-average' }, { kind: 'dense', name: 'dense', units: 4 }],
  flat: [{ kind: 'flatten' }, { kind: 'dense', name: 'dense', units: 4 }, { kind: 'rectifier', activation: 'tanh' }],
  sampler: [
    { kind: 'sampler', localisation: [{ kind: 'dense', name: 'map', units: 6, initial: { kind: 'he', factor: 0.3 } }] },
  ],
};

/** What every list answers to noise, and its gradients from noise at its end, on the current back end. */
export function layerKinds(): Arrays {
  const found: Record<string, Float32Array> = {};
  for (const [name, layers] of Object.entries(lists)) {
    const spec = { input: [SIDE, SIDE, CHANNELS], layers };
    const random = createRandom(5, name);
    const x = Float32Array.from({ length: BATCH * SIDE * SIDE * CHANNELS }, () => 2 * random.uniform() - 1);
    tf.tidy(() => {
      const { stages, parameters } = stagesOf(fuse(layers, { training: true }), spec.input);
      const tensors = toTensors(initial(spec, createRandom(6, name)), parameters);
      const mode = { training: true };
      const passes = forwardStages(stages, tensors, tf.tensor4d(x, [BATCH, SIDE, SIDE, CHANNELS]), mode);
      const { y } = passes.at(-1)!;
      const dy = tf.tensor(
        Float32Array.from({ length: y.size }, () => 2 * random.uniform() - 1),
        y.shape,
      );
      const back = backwardStages(stages, tensors, passes, dy, { mode, input: true });
      found[`${name}: y`] = y.dataSync() as Float32Array;
      found[`${name}: dx`] = back.x!.dataSync() as Float32Array;
      for (const [i, gradient] of back.parameters.entries()) {
        if (gradient) found[`${name}: by ${parameters[i]!.name}`] = gradient.dataSync() as Float32Array;
      }
    });
  }
  return found;
}
