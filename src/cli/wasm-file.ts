import { createRequire } from 'node:module';

/** The WASM binary (SIMD, one thread) of the installed package. */
export function wasmFile(): string {
  return createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
}
