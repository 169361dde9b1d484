/**
 * `npm run bench:layers`: milliseconds of what stands beside convolutions in a network, forwards and backwards, and its
 * share of the convolution that it stands beside. Node, WASM, processor time, medians of alternating runs.
 */
import * as tf from '@tensorflow/tfjs-core';
import { ownArgs } from '../../src/cli/own-args.ts';
import { createRandom } from '../../src/data/random.ts';
import { useWasm } from '../../src/engine/backends.ts';
import {
  NORM_RELU_POOL,
  NORM_RELU_POOL_GRAD,
  RECTIFIED_BANK_MIX,
  RECTIFIED_BANK_MIX_GRAD,
} from '../../src/nets/kernels.ts';
import { alternate } from './lenet-task.ts';
import { processorTime } from './processor-time.ts';

ownArgs({});

const BATCH = 64;
/** Size of a 3x3 convolution's pictures, channels in and out. */
const SHAPES = [
  { size: 32, inputs: 3, outputs: 16 },
  { size: 16, inputs: 16, outputs: 32 },
  { size: 8, inputs: 32, outputs: 32 },
  { size: 8, inputs: 64, outputs: 64 },
  { size: 4, inputs: 64, outputs: 64 },
];
const ROUNDS = 7;
const STEPS = 10;

await useWasm();
const random = createRandom(1, 'layers');
const noise = (...shape: number[]) =>
  tf.tensor(
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => 2 * random.uniform() - 1),
    shape,
  );

for (const shape of SHAPES) {
  const { size, inputs, outputs } = shape;
  const works = worksOf(shape);
  const timed = Object.entries(works).map(([name, work]) => [name, async () => processorTime(STEPS, work)] as const);
  await alternate(Object.fromEntries(timed), 1);
  const times = await alternate(Object.fromEntries(timed), ROUNDS);
  console.log(`\n${size}x${size}, 3x3, ${inputs} to ${outputs} channels, batch ${BATCH}`);
  for (const [name, time] of Object.entries(times)) {
    const share = `${((100 * time) / times.convolution!).toFixed(0)} %`;
    console.log(`  ${name.padEnd(26)}${`${time.toFixed(2)} ms`.padStart(10)}${share.padStart(8)}`);
  }
}

/** Forward and backward pass of each layer. */
function worksOf({ size, inputs, outputs }: (typeof SHAPES)[number]): Record<string, () => void> {
  const x = noise(BATCH, size, size, inputs);
  const z = noise(BATCH, size, size, outputs);
  const half = noise(BATCH, size / 2, size / 2, outputs);
  const filter = noise(3, 3, inputs, outputs);
  const conv = { strides: 1, pad: 'same', dataFormat: 'NHWC', dilations: 1 };
  const blur = noise(3, 3, outputs, 1);
  const halving = { ...conv, strides: 2 };
  const pool = { filterSize: 2, strides: 2, pad: 'valid' };
  const bank = noise(3, 3, 5);
  const w = noise(10 * inputs, outputs);
  return {
    convolution: passes(() => {
      run('Conv2D', { x, filter }, conv);
      run('Conv2DBackpropFilter', { x, dy: z }, { ...conv, filterShape: filter.shape });
      run('Conv2DBackpropInput', { dy: z, filter }, { ...conv, inputShape: x.shape });
    }),
    'norm, rectify, pool': passes(() => norm(z, half, true)),
    'norm, rectify': passes(() => norm(z, z, false)),
    'max pooling': passes(() => {
      const [y] = run('MaxPool', { x: z }, pool);
      run('MaxPoolGrad', { dy: half, input: z, output: y! }, pool);
    }),
    'average pooling': passes(() => {
      run('AvgPool', { x: z }, pool);
      run('AvgPoolGrad', { dy: half, input: z }, pool);
    }),
    'blur pooling, 3x3': passes(() => {
      run('DepthwiseConv2dNative', { x: z, filter: blur }, halving);
      run('DepthwiseConv2dNativeBackpropInput', { dy: half, filter: blur }, { ...halving, inputShape: z.shape });
    }),
    'rectified bank, five 3x3': passes(() => {
      run(RECTIFIED_BANK_MIX, { x, bank, w });
      run(RECTIFIED_BANK_MIX_GRAD, { x, bank, w, dy: z }, { input: true });
    }),
  };
}

function norm(z: tf.Tensor, dy: tf.Tensor, pool: boolean): void {
  const attrs = { order: 'norm-first', relu: true, pool, epsilon: 1e-5 };
  const [y, winners, mean, variance] = run(NORM_RELU_POOL, { z }, attrs);
  run(NORM_RELU_POOL_GRAD, { z, y: y!, winners: winners!, mean: mean!, variance: variance!, dy }, attrs);
}

function passes(work: () => void): () => void {
  return () => tf.tidy(work);
}

function run(kernel: string, inputs: tf.NamedTensorMap, attrs: object = {}): tf.Tensor[] {
  return [tf.engine().runKernel(kernel, inputs, attrs as tf.NamedAttrMap)].flat() as tf.Tensor[];
}
