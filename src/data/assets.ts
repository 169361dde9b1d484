/**
 * Where bytes come from: `fetch` on our own pages, a classic script everywhere else, files in Node.
 * Names: `engine` (worker text), `wasm` (SIMD binary), `data/<set>/manifest.json`, `data/<set>/<shard>.gz`,
 * `models/<experiment>/<recording>/recording.bin.gz`.
 */
export type AssetSource = (name: string) => Promise<Uint8Array>;

/**
 * Where an asset lies below the site's base address: `engine` is `engine/engine.js`, `wasm` is `engine/wasm.wasm`,
 * recordings are copied to `engine/models/...`, data keep their names. Beside every one lies its classic twin,
 * `<path>.js`, which calls `wcwAsset(name, base64)` on the page that loads it.
 */
export function assetPath(name: string): string {
  if (name === 'engine') return 'engine/engine.js';
  if (name === 'wasm') return 'engine/wasm.wasm';
  return name.startsWith('models/') ? `engine/${name}` : name;
}
