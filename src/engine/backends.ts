import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-webgl';
import * as tf from '@tensorflow/tfjs-core';
import type { AssetSource } from '../data/assets.ts';
import { PlainError } from '../data/plain-error.ts';
import { describeGpu } from './gpu.ts';
import { registerTrainingKernels } from './kernels/index.ts';
import type { BackendName, BackendWish } from './protocol.ts';
import { measureSpeed } from './speed.ts';

/** Why a back end was taken: `asked` for, `no-webgl` here, WebGL is drawn by the `software` renderer, GPU without `float32` textures, or the `faster` of two. */
export type BackendReason = 'asked' | 'no-webgl' | 'software' | 'no-float32' | 'faster';

export interface BackendChoice {
  readonly name: BackendName;
  readonly why: BackendReason;
  /** Training images a second of the back ends that were timed. */
  readonly speed?: Readonly<Record<string, number>>;
}

/**
 * Makes WASM the back end: single-threaded SIMD always, so that the same steps give the same bits everywhere.
 * `binary` is `tfjs-backend-wasm-simd.wasm`; without it the file of the installed package is read (Node).
 * @throws PlainError `errors.wasm.simd` where WebAssembly lacks SIMD, `errors.wasm.start` where it does not start.
 */
export async function useWasm({ binary }: { readonly binary?: Uint8Array } = {}): Promise<void> {
  const env = tf.env();
  env.set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await env.getAsync('WASM_HAS_SIMD_SUPPORT'))) throw new PlainError('errors.wasm.simd');
  registerTrainingKernels();
  const started = binary ? await withBinary(binary, () => tf.setBackend('wasm')) : await tf.setBackend('wasm');
  if (!started) throw new PlainError('errors.wasm.start');
}

let pathSet = false;

/** Lets TF.js "download" the bytes at hand: needs neither an address nor the network, so it works in a worker of opaque origin. */
async function withBinary<T>(binary: Uint8Array, start: () => Promise<T>): Promise<T> {
  // Without a path TF.js leaves the download to Emscripten; it may be set once, before the back end starts.
  if (!pathSet) setWasmPaths('wasm/', true);
  pathSet = true;
  const platform = tf.env().platform;
  const arrayBuffer = async () => binary.slice().buffer;
  tf.env().platform = { ...platform, fetch: async () => ({ ok: true, arrayBuffer }) as Response } as typeof platform;
  try {
    return await start();
  } finally {
    tf.env().platform = platform;
  }
}

/** Makes the plain JavaScript back end the back end: the tests' reference. */
export async function useCpu(): Promise<void> {
  registerTrainingKernels();
  await tf.setBackend('cpu');
}

/** Makes WebGL the back end. @throws PlainError `errors.webgl.start` where there is none. */
export async function useWebgl(): Promise<void> {
  registerTrainingKernels();
  if (!(await tf.setBackend('webgl'))) throw new PlainError('errors.webgl.start');
}

/**
 * Starts the back end that `wish` asks for. `auto` takes WASM unless a real GPU that computes in float32 trains faster in
 * a short trial. The WASM binary comes as the asset `wasm`; without `assets` the installed package's file is read.
 */
export async function chooseBackend(wish: BackendWish, assets?: AssetSource): Promise<BackendChoice> {
  const startWasm = async () => useWasm(assets ? { binary: await assets('wasm') } : {});
  if (wish === 'cpu') await useCpu();
  else if (wish === 'webgl') await useWebgl();
  else await startWasm();
  if (wish !== 'auto') return { name: wish, why: 'asked' };
  const gpu = describeGpu();
  if (gpu !== 'real') return { name: 'wasm', why: gpu };
  const wasm = await measureSpeed();
  const failure = await startWebgl();
  if (failure) {
    await tf.setBackend('wasm');
    return { name: 'wasm', why: failure };
  }
  const webgl = await measureSpeed();
  const name = webgl > wasm ? 'webgl' : 'wasm';
  await tf.setBackend(name);
  return { name, why: 'faster', speed: { wasm, webgl } };
}

/** What is wrong with WebGL here, if anything: TF.js tries a float32 texture of its own. */
async function startWebgl(): Promise<BackendReason | undefined> {
  try {
    await useWebgl();
  } catch {
    return 'no-webgl';
  }
  return tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED') ? undefined : 'no-float32';
}
