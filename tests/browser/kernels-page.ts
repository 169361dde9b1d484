import { useWasm } from '../../src/engine/backends.ts';
import { hashes } from './kernels-hashes.ts';

/** What a test calls in the browser: the same as in Node, on the WASM binary that lies beside the page. */
Object.assign(globalThis, {
  async wasmHashes() {
    await useWasm({ binary: new Uint8Array(await (await fetch('/wasm.wasm')).arrayBuffer()) });
    return hashes();
  },
});
