import { createRandom } from '../../src/data/random.ts';
import { useWasm } from '../../src/engine/backends.ts';
import { initLenet } from '../../src/nets/lenet.ts';
import { Trainer } from '../../src/nets/train.ts';
import { OPTIONS, RATE, task } from './lenet-task.ts';

/** The engine's own training loop in a worker: the first message brings the WASM binary, every other a number of steps. */
const { x, labels } = task();
const makeTrainer = () => new Trainer(OPTIONS, initLenet(OPTIONS, createRandom(1, 'weights')));
let trainer: Trainer | undefined;
self.onmessage = async ({ data }: MessageEvent<{ binary?: Uint8Array; steps: number }>) => {
  if (data.binary) await useWasm({ binary: data.binary });
  trainer ??= makeTrainer();
  const start = performance.now();
  for (let i = 0; i < data.steps; i++) trainer.step(x, labels, RATE);
  await trainer.loss();
  self.postMessage((performance.now() - start) / data.steps);
};
