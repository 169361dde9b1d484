import { CacheFirst } from 'workbox-strategies';
import { REFUSAL_HEADER, type Refusal } from '../data/assets.ts';
import { fingerprint } from './fingerprint.ts';

/** The mark in a cache's key by which a file of one version is told from the same file of another. */
const MARK = 'version';

/**
 * Answers for files that are kept once they were used, by address with their fingerprints. Each is the one of this version
 * of the site or none: where the site has another by now, or cannot be reached, the answer says so, and nothing is kept.
 */
export class UsedFiles {
  readonly #fingerprints: ReadonlyMap<string, string>;
  readonly #cacheName: string;
  readonly #strategy: CacheFirst;

  constructor(fingerprints: ReadonlyMap<string, string>, cacheName: string) {
    this.#fingerprints = fingerprints;
    this.#cacheName = cacheName;
    this.#strategy = new CacheFirst({
      cacheName,
      // What the browser itself has kept for a while may be of the version before.
      fetchOptions: { cache: 'no-cache' },
      plugins: [
        {
          cacheKeyWillBeUsed: async ({ request }) => this.#key(request.url),
          fetchDidSucceed: async ({ request, response }) =>
            (await this.#fits(request.url, response)) ? response : refused('changed'),
        },
      ],
    });
  }

  has(address: string): boolean {
    return this.#fingerprints.has(address);
  }

  answer(request: Request, event: ExtendableEvent): Promise<Response> {
    return this.#strategy.handle({ request, event }).catch(() => refused('offline'));
  }

  /** Keeps what a page has loaded by itself. */
  async keep(address: string, event: ExtendableEvent): Promise<void> {
    await Promise.all(this.#strategy.handleAll({ request: new Request(address), event }));
  }

  /** Drops what is of another version than this one. */
  async forgetOthers(): Promise<void> {
    const cache = await caches.open(this.#cacheName);
    const own = new Set([...this.#fingerprints.keys()].map((address) => this.#key(address)));
    for (const { url } of await cache.keys()) if (!own.has(url)) await cache.delete(url);
  }

  #key(address: string): string {
    const key = new URL(address);
    key.searchParams.set(MARK, this.#fingerprints.get(address)!);
    return key.href;
  }

  async #fits(address: string, response: Response): Promise<boolean> {
    if (!response.ok) return true;
    const bytes = new Uint8Array(await response.clone().arrayBuffer());
    return (await fingerprint(bytes)) === this.#fingerprints.get(address);
  }
}

const refused = (why: Refusal): Response => new Response(null, { status: 503, headers: { [REFUSAL_HEADER]: why } });
