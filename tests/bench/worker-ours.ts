import { useWasm } from '../../src/engine/backends.ts';
import { NETWORKS } from './networks.ts';
import { trainNetwork } from './train-network.ts';

/** The engine's own training of LeNet-5 in a worker: the first message brings the WASM binary, every other a number of steps. */
let trainer: ReturnType<typeof trainNetwork> | undefined;
self.onmessage = async ({ data }: MessageEvent<{ binary?: Uint8Array; steps: number }>) => {
  if (data.binary) await useWasm({ binary: data.binary });
  trainer ??= trainNetwork(NETWORKS[0]!);
  const start = performance.now();
  for (let i = 0; i < data.steps; i++) trainer.step();
  await trainer.wait();
  self.postMessage((performance.now() - start) / data.steps);
};
