import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { task } from './lenet-task.ts';
import { stockStep } from './stock.ts';

/** Stock TF.js on its `cpu` back end, bundled and run in a process of its own: prints the processor time of its second step, in milliseconds. */
tf.setBackend('cpu').then(() => {
  const { x, labels } = task();
  const { step } = stockStep(x, labels);
  step();
  const before = process.cpuUsage();
  step();
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1000);
});
