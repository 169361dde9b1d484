import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-webgl';
import * as tf from '@tensorflow/tfjs-core';
import { task } from './lenet-task.ts';
import { stockStep } from './stock.ts';
import { fitSteps } from './stock-fit.ts';

/** Stock TF.js on WebGL in a worker, nothing of ours: messages ask for a number of steps by hand or by `fit`. */
const { x, labels } = task();
let loop: ReturnType<typeof stockStep> | undefined;
self.onmessage = async ({ data }: MessageEvent<{ kind: 'loop' | 'fit'; steps: number }>) => {
  await tf.setBackend('webgl');
  if (data.kind === 'loop') loop ??= stockStep(x, labels);
  const fitOnce = data.kind === 'fit' ? fitSteps(x, labels, data.steps) : undefined;
  const start = performance.now();
  if (fitOnce) await fitOnce();
  else {
    for (let i = 0; i < data.steps; i++) loop!.step();
    await loop!.wait();
  }
  self.postMessage((performance.now() - start) / data.steps);
};
