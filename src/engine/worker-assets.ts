import type { AssetSource } from '../data/assets.ts';
import { type Deferred, deferred } from './deferred.ts';
import { fromPlainData } from './plain-data.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

type AssetMessage = Extract<ToWorker, { type: 'asset' }>;

/** Assets by asking the page for them, because in a sandboxed embed a worker cannot fetch. */
export function askingAssets(post: (message: FromWorker) => void): {
  readonly assets: AssetSource;
  receive(message: AssetMessage): void;
} {
  const waiting = new Map<string, Deferred<Uint8Array>>();
  /** What came before it was asked for. */
  const early = new Map<string, Uint8Array>();
  return {
    assets(name) {
      const asked = waiting.get(name);
      if (asked) return asked.promise;
      const there = early.get(name);
      early.delete(name);
      if (there) return Promise.resolve(there);
      const request = deferred<Uint8Array>();
      waiting.set(name, request);
      post({ type: 'need', name });
      return request.promise;
    },
    receive({ name, bytes, error }) {
      const request = waiting.get(name);
      waiting.delete(name);
      if (bytes && !request) early.set(name, bytes);
      else if (bytes) request?.resolve(bytes);
      else request?.reject(fromPlainData(error ?? { key: 'errors.asset.missing', values: { name } }));
    },
  };
}
