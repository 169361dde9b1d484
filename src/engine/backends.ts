import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-webgl';
import * as tf from '@tensorflow/tfjs-core';
import type { AssetSource } from '../data/assets.ts';
import { PlainError } from '../data/plain-error.ts';
import { describeGpu } from './gpu.ts';
import { registerTrainingKernels } from './kernels/index.ts';
import type { BackendName, BackendWish } from './protocol.ts';
import { measureSpeed } from './speed.ts';
import { startFromBytes } from './start-wasm.ts';

/** Why a back end was taken: `asked` for, `no-webgl` here, WebGL is drawn by the `software` renderer, GPU without `float32` textures, WASM does not start, or the `faster` of two. */
export type BackendReason = 'asked' | 'no-webgl' | 'software' | 'no-float32' | 'no-wasm' | 'faster';

export interface BackendChoice {
  readonly name: BackendName;
  readonly why: BackendReason;
  /** Training images a second of the back ends that were timed. */
  readonly speed?: Readonly<Record<string, number>>;
}

/**
 * Makes WASM the back end: single-threaded SIMD always, so that the same steps give the same bits everywhere.
 * `binary` is `tfjs-backend-wasm-simd.wasm`; without it the file of the installed package is read (Node).
 * @throws PlainError `errors.wasm.absent` without WebAssembly, `errors.wasm.simd` where it lacks SIMD, and of `startFromBytes`.
 */
export async function useWasm({ binary }: { readonly binary?: Uint8Array } = {}): Promise<void> {
  if (typeof WebAssembly === 'undefined') throw new PlainError('errors.wasm.absent');
  const env = tf.env();
  env.set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await env.getAsync('WASM_HAS_SIMD_SUPPORT'))) throw new PlainError('errors.wasm.simd');
  registerTrainingKernels();
  if (binary) await startFromBytes(binary);
  else if (!(await tf.setBackend('wasm'))) throw new PlainError('errors.wasm.start');
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
 * a short trial or WASM does not start. The WASM binary comes as the asset `wasm`; without `assets` the installed package's file is read.
 */
export async function chooseBackend(wish: BackendWish, assets?: AssetSource): Promise<BackendChoice> {
  // On its way while the graphics are looked at, which may stop this thread for a tenth of a second.
  const binary = wish === 'auto' || wish === 'wasm' ? assets?.('wasm') : undefined;
  binary?.catch(() => undefined);
  const startWasm = async () => useWasm(binary ? { binary: await binary } : {});
  if (wish === 'cpu') await useCpu();
  else if (wish === 'webgl') await useWebgl();
  else if (wish === 'wasm') await startWasm();
  if (wish !== 'auto') return { name: wish, why: 'asked' };
  const gpu = describeGpu();
  try {
    await startWasm();
  } catch (error) {
    if (gpu === 'real' && !(await startWebgl())) return { name: 'webgl', why: 'no-wasm' };
    throw error;
  }
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
