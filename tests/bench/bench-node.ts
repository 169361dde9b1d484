import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { useWasm } from '../../src/engine/backends.ts';
import { convnetStep } from './convnet.ts';
import { alternate, BATCH, task } from './lenet-task.ts';
import { NETWORKS } from './networks.ts';
import { processorTime } from './processor-time.ts';
import { trainNetwork } from './train-network.ts';

/** Milliseconds of processor time a step in Node, all threads together. */
export async function benchNode(rounds: number): Promise<Record<string, number>> {
  const { x, labels } = task();
  await useWasm();
  const trainer = trainNetwork(NETWORKS[0]!);
  const adadelta = convnetStep('adadelta', x, labels);
  const sgd = convnetStep('sgd', x, labels);
  const ours = timed(80, trainer.step);
  for (let i = 0; i < 40; i++) trainer.step();
  for (const train of [adadelta, sgd]) train(BATCH);
  const times = await alternate(
    {
      'ours, wasm (Adam)': ours,
      'ConvNetJS 0.3.0 (adadelta)': timed(1, () => adadelta(BATCH)),
      'ConvNetJS 0.3.0 (sgd)': timed(1, () => sgd(BATCH)),
    },
    rounds,
  );
  trainer.dispose();
  return { ...times, 'TF.js cpu, stock loop (Adam)': stockCpu() };
}

/** Untimed steps first: the contestant before leaves its garbage and its values in the caches. */
const timed = (steps: number, step: () => void) => async () => {
  processorTime(Math.ceil(steps / 2), step);
  return processorTime(steps, step);
};

/** Stock TF.js has its gradients in its module build alone, so it runs bundled, in a process of its own. Seconds a step: one is enough. */
function stockCpu(): number {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, 'node-stock.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return Number(
    execFileSync(process.execPath, ['-'], { input: outputFiles[0]!.text, encoding: 'utf8' }).trim().split('\n').at(-1),
  );
}
