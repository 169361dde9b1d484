import * as tf from '@tensorflow/tfjs-core';
import { createRandom } from '../../src/data/random.ts';
import { useWasm, useWebgl } from '../../src/engine/backends.ts';
import type { Activation } from '../../src/nets/activation.ts';
import { type LenetOptions, lenet } from '../../src/nets/lenet.ts';
import { initial } from '../../src/nets/network.ts';
import { Trainer } from '../../src/nets/train.ts';
import { type Arrays, ends, gradients, layers } from './kernels-battery.ts';
import { digitPictures, noisePictures } from './kernels-inputs.ts';
import { layerKinds } from './layer-kinds.ts';

const BATCH = 8;

/** How far WebGL is from WASM, by name: the largest difference as a share of the largest value. */
export type Differences = Record<string, number>;

async function differences(work: () => Arrays): Promise<Differences> {
  await tf.setBackend('wasm');
  const expected = work();
  await tf.setBackend('webgl');
  const found = work();
  return Object.fromEntries(
    Object.entries(expected).map(([name, values]) => {
      const apart = values.map((v, i) => v - found[name]![i]!);
      return [name, apart.some(Number.isNaN) ? 1e9 : largest(apart) / (largest(values) || 1)];
    }),
  );
}
const largest = (a: Float32Array): number => a.reduce((top, v) => Math.max(top, Math.abs(v)), 0);

/** What a test calls in the browser, after `start`. */
export const webglPage = {
  async start(): Promise<void> {
    await useWasm({ binary: new Uint8Array(await (await fetch('/wasm.wasm')).arrayBuffer()) });
    await useWebgl();
  },
  layers: (activation: Activation): Promise<Differences> => differences(() => layers(activation)),
  ends: (): Promise<Differences> => differences(ends),
  kinds: (): Promise<Differences> => differences(layerKinds),
  network: (changes: Partial<LenetOptions>, kind: 'digits' | 'noise'): Promise<Differences> =>
    differences(() =>
      gradients(lenet({ threshold: 0.1, ...changes }), (kind === 'digits' ? digitPictures : noisePictures)(BATCH)),
    ),
  /** Tensors and bytes that TF.js holds after the first step, after ten more, and when the trainer is gone. */
  async memory(changes: Partial<LenetOptions>): Promise<[number, number][]> {
    await tf.setBackend('webgl');
    const held = (): [number, number] => [tf.memory().numTensors, tf.memory().numBytes];
    const before = held();
    const { x, labels: targets } = digitPictures(2);
    const trainer = new Trainer(lenet(changes), initial(lenet(changes), createRandom(7, 'init')));
    trainer.step({ x, targets }, 1e-3);
    const first = held();
    for (let i = 0; i < 10; i++) trainer.step({ x, targets }, 1e-3);
    const last = held();
    await trainer.weights();
    trainer.dispose();
    return [before, first, last, held()];
  },
};
Object.assign(globalThis, { webglPage });
