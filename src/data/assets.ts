/**
 * Where bytes come from: `fetch` on our own pages, a classic script everywhere else, files in Node.
 * Names: `engine` (worker text), `wasm` (SIMD binary), `data/<set>/manifest.json`, `data/<set>/<shard>.gz`,
 * `models/<experiment>/<recording>/recording.bin.gz`.
 */
export type AssetSource = (name: string) => Promise<Uint8Array>;
