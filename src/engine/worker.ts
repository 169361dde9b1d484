import { backend, getBackend, removeBackend } from '@tensorflow/tfjs-core';
import { openImages } from '../data/open.ts';
import { loadExperiment } from '../experiments/registry.ts';
import { chooseBackend } from './backends.ts';
import { Host } from './host.ts';
import { KERNELS_VERSION } from './kernels/index.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { askingAssets } from './worker-assets.ts';

/** The part of a worker's own scope that is used here, named so that page and worker libraries both know it. */
declare const self: {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};

const post = (message: FromWorker): void => self.postMessage(message);
const asking = askingAssets(post);

/** A task of its own for what follows: timers would be slowed to 4 ms each. */
const turns: (() => void)[] = [];
const channel = new MessageChannel();
channel.port1.onmessage = () => turns.shift()?.();

const host = new Host({
  post,
  experiment: loadExperiment,
  async backend(wish) {
    if (gpuLost()) removeBackend('webgl');
    return { type: 'backend', ...(await chooseBackend(wish, asking.assets)) };
  },
  gpuLost,
  images: (name, split, count) => openImages(name, split, count, asking.assets),
  yield: () =>
    new Promise((resolve) => {
      turns.push(resolve);
      channel.port2.postMessage(null);
    }),
  kernels: KERNELS_VERSION,
});

function gpuLost(): boolean {
  if (getBackend() !== 'webgl') return false;
  const { gpgpu } = backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } };
  return gpgpu.gl.isContextLost();
}

self.onmessage = ({ data }) => {
  if (data.type === 'asset') asking.receive(data);
  else host.receive(data);
};
post({ type: 'ready' });
