/**
 * Where bytes come from: `fetch` on our own pages, a classic script everywhere else, files in Node.
 * Names: `engine` (worker text), `wasm` (SIMD binary), `data/<set>/manifest.json`, `data/<set>/<shard>.gz`,
 * `models/<experiment>/<recording>/recording.bin.gz`, `models/<experiment>/statistics.bin.gz`, `embed/v1/<figure>.css`.
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

/**
 * Whether the built site has an asset by its classic twin alone: a figure's styles, which foreign pages alone ask for, and
 * what is packed, shards of data sets and recordings, which would make the site half as heavy again if they stood in it
 * twice. Hosts pack scripts on the way, so that the twin weighs little more than what is in it.
 */
export function isTwinAlone(name: string): boolean {
  return name.endsWith('.gz') || name.endsWith('.css');
}

/**
 * Why the service worker of the site has no file to give: `changed`, the site has another one by now than the version that
 * is open; `offline`, there is no network and the file was not kept. The header of its answer that says so.
 */
export type Refusal = 'changed' | 'offline';
export const REFUSAL_HEADER = 'wcw-refused';

/** A script that hands an asset to the page that loads it. */
export function classicTwin(name: string, base64: string): string {
  return `wcwAsset(${JSON.stringify(name)},"${base64}");\n`;
}

/** The base64 in the text of a classic twin; undefined for any other text. */
export function base64Of(twin: string): string | undefined {
  return /^wcwAsset\("[^"]*","([A-Za-z0-9+/=]*)"\);\n$/.exec(twin)?.[1];
}
