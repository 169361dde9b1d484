import { backend, getBackend, removeBackend } from '@tensorflow/tfjs-core';
import { openImages, streamImages } from '../data/open.ts';
import { loadExperiment } from '../experiments/registry.ts';
import { chooseBackend } from './backends.ts';
import { HelperHost } from './helper-host.ts';
import type { HelperWorker } from './helper-link.ts';
import type { FromHelper, ToHelper } from './helper-protocol.ts';
import { Host } from './host.ts';
import { KERNELS_VERSION } from './kernels/index.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { trustedAddress } from './trusted-address.ts';
import { askingAssets } from './worker-assets.ts';

/** The part of a worker's own scope that is used here, named so that page and worker libraries both know it. */
declare const self: {
  postMessage(message: FromWorker | FromHelper): void;
  onmessage: ((event: MessageEvent<ToWorker | ToHelper>) => void) | null;
  readonly location: { readonly href: string };
};

const post = (message: FromWorker | FromHelper): void => self.postMessage(message);
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
  stream: (name, split, count) => streamImages(name, split, count, asking.assets),
  yield: () =>
    new Promise((resolve) => {
      turns.push(resolve);
      channel.port2.postMessage(null);
    }),
  kernels: KERNELS_VERSION,
  helpers: {
    cores: navigator.hardwareConcurrency,
    // The same script: what it is told first makes it a helper.
    start: () => new Worker(trustedAddress(self.location.href)) as HelperWorker,
    assets: asking.assets,
  },
});
const helper = new HelperHost(post, (name) => chooseBackend(name, asking.assets));

function gpuLost(): boolean {
  if (getBackend() !== 'webgl') return false;
  const { gpgpu } = backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } };
  return gpgpu.gl.isContextLost();
}

self.onmessage = ({ data }) => {
  if (data.type === 'asset') asking.receive(data);
  else if (data.type === 'open' || data.type === 'call' || data.type === 'dispose') helper.receive(data);
  else host.receive(data);
};
post({ type: 'ready' });
