import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { PlainError } from '../data/plain-error.ts';
import { isOutOfMemory } from './plain-data.ts';

/** Seconds that a start from bytes at hand may take. It takes a tenth of one; a phone under load takes longer. */
const LIMIT = 9;
/** What every WebAssembly file begins with, and the smallest whole one. */
const MAGIC = [0x00, 0x61, 0x73, 0x6d];
const EMPTY = Uint8Array.of(...MAGIC, 1, 0, 0, 0);

let pathSet = false;

/**
 * Starts TF.js's WASM back end from the bytes of its binary: needs neither an address nor the network, so it works in a
 * worker of opaque origin. TF.js itself never answers where the binary does not start; here the cause is told, and a
 * later start tries anew.
 * @throws PlainError `errors.asset.damaged`, `errors.wasm.policy`, `errors.wasm.memory`, or `errors.wasm.start` after 9 s.
 */
export async function startFromBytes(binary: Uint8Array): Promise<void> {
  if (MAGIC.some((byte, i) => binary[i] !== byte)) throw new PlainError('errors.asset.damaged', { name: 'wasm' });
  // Without a path TF.js leaves the download to Emscripten; it may be set once, before the back end starts.
  if (!pathSet) setWasmPaths('wasm/', true);
  pathSet = true;
  const { platform } = tf.env();
  const { instantiate } = WebAssembly;
  const arrayBuffer = async () => binary.slice().buffer;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const failed = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new PlainError('errors.wasm.start')), 1000 * LIMIT);
      // TF.js has no ear for this error, so it comes here instead.
      const heard = (source: BufferSource, imports?: WebAssembly.Imports) =>
        new Promise((resolve) => {
          instantiate(source, imports).then(resolve, (error) => reject(causeOf(error)));
        });
      WebAssembly.instantiate = heard as typeof instantiate;
      tf.env().platform = { ...platform, fetch: async () => ({ ok: true, arrayBuffer }) } as unknown as typeof platform;
    });
    if (!(await Promise.race([tf.setBackend('wasm'), failed]))) throw new PlainError('errors.wasm.start');
  } catch (error) {
    forgetStart();
    throw error;
  } finally {
    clearTimeout(timer);
    WebAssembly.instantiate = instantiate;
    tf.env().platform = platform;
  }
}

/** Why a binary did not become an instance, in words for the reader. */
function causeOf(error: unknown): PlainError {
  const plain = new PlainError(keyOf(error), { name: 'wasm' });
  plain.cause = error;
  return plain;
}

function keyOf(error: unknown): string {
  if (error instanceof RangeError || isOutOfMemory(error)) return 'errors.wasm.memory';
  // What browsers call a refusal differs; that they refuse even an empty module does not.
  try {
    new WebAssembly.Module(EMPTY);
  } catch {
    return 'errors.wasm.policy';
  }
  return error instanceof WebAssembly.CompileError ? 'errors.asset.damaged' : 'errors.wasm.start';
}

/** A start that has failed is still under way for TF.js, which would then take no other back end either. */
function forgetStart(): void {
  const factory = tf.findBackendFactory('wasm');
  tf.removeBackend('wasm');
  tf.registerBackend('wasm', factory, 2);
}
