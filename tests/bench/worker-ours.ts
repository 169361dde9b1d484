import { useWasm, useWebgl } from '../../src/engine/backends.ts';
import { NETWORKS } from './networks.ts';
import { trainNetwork } from './train-network.ts';

/** What a worker is asked: the first message brings the WASM binary, or asks for WebGL; every one a network and a number of steps. */
interface Asked {
  readonly binary?: Uint8Array;
  readonly webgl?: boolean;
  /** Index among `NETWORKS`; LeNet-5 unless told. */
  readonly network?: number;
  readonly steps: number;
}

/** The engine's own training in a worker. It answers with milliseconds a step. */
let trainer: ReturnType<typeof trainNetwork> | undefined;
let trained = -1;
self.onmessage = async ({ data }: MessageEvent<Asked>) => {
  const { binary, webgl, network = 0, steps } = data;
  if (binary) await useWasm({ binary });
  if (webgl) await useWebgl();
  if (network !== trained) {
    trainer?.dispose();
    trainer = trainNetwork(NETWORKS[network]!);
    trained = network;
  }
  const start = performance.now();
  for (let i = 0; i < steps; i++) trainer!.step();
  await trainer!.wait();
  self.postMessage((performance.now() - start) / steps);
};
