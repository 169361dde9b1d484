import { type AssetSource, assetPath, base64Of, isTwinAlone, REFUSAL_HEADER, type Refusal } from '../data/assets.ts';
import { PlainError } from '../data/plain-error.ts';
import { scriptTag } from './script-tag.ts';

/** Scripts under way, by address, shared by every copy of this file on the page. */
type Waiting = Map<string, Set<(bytes: Uint8Array) => void>>;
const SHARED = Symbol.for('wcw.assets');

/** One source a site, so that what is kept by source is kept once a page. */
const sources = new Map<string, AssetSource>();

/**
 * Assets of the site at `base`: by `fetch` from our own origin (tried twice), by classic script from any other.
 * @throws PlainError `errors.asset.missing`, `.offline` where there is no network, `.changed` where the site was renewed since the page was
 * opened, or `.page` where something else comes in its place: many hosts answer with a page of their own, and call it
 * success, where they have no file or want a password first.
 */
export function pageAssets(base: URL): AssetSource {
  const source = sources.get(base.href) ?? sourceAt(base);
  sources.set(base.href, source);
  return source;
}

/** Why there is no file, where more is known than that it did not come. */
type Other = Refusal | 'page';

function sourceAt(base: URL): AssetSource {
  return async (name) => {
    const address = new URL(assetPath(name), base);
    // Documents of opaque origin (sandboxed frames, files) say "null" and may not fetch.
    const own = globalThis.origin !== 'null' && address.origin === globalThis.origin;
    const twin = `${address.href}.js`;
    const fetch = isTwinAlone(name) ? () => fetchedTwin(twin) : () => fetched(address.href);
    const get = own ? fetch : () => scripted(twin);
    const bytes = (await get()) ?? (await get()) ?? 'missing';
    if (typeof bytes === 'string') throw new PlainError(`errors.asset.${bytes}`, { name });
    if (isPage(bytes)) throw new PlainError('errors.asset.page', { name });
    return bytes;
  };
}

/** The bytes in a classic twin; of any other answer the answer itself, which no hash fits. */
async function fetchedTwin(address: string): Promise<Uint8Array | Other | undefined> {
  const answer = await fetched(address);
  if (!answer || typeof answer === 'string') return answer;
  const base64 = base64Of(new TextDecoder().decode(answer));
  return base64 === undefined ? answer : fromBase64(base64);
}

async function fetched(address: string): Promise<Uint8Array | Other | undefined> {
  try {
    const response = await fetch(address);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    const refusal = response.headers.get(REFUSAL_HEADER);
    return refusal === 'changed' || refusal === 'offline' ? refusal : undefined;
  } catch {
    return undefined;
  }
}

/** Whether bytes begin as HTML does; no asset begins so. */
function isPage(bytes: Uint8Array): boolean {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 99)));
}

/** The bytes that a script hands over, or that it is some other script, or no script at all. */
function scripted(address: string): Promise<Uint8Array | Other | undefined> {
  const waiting = sharedWaiting();
  return new Promise((resolve) => {
    const script = scriptTag(address);
    const asked = waiting.get(address) ?? new Set();
    waiting.set(address, asked.add(settle));
    function settle(bytes?: Uint8Array | Other): void {
      asked.delete(settle);
      script.remove();
      resolve(bytes);
    }
    script.addEventListener('error', () => settle());
    script.addEventListener('load', () => settle('page'));
    document.head.append(script);
  });
}

/** The table of waiting scripts; the first copy of this file on a page also defines what the scripts call. */
function sharedWaiting(): Waiting {
  const shared = globalThis as { [SHARED]?: Waiting; wcwAsset?: (name: string, base64: string) => void };
  if (!shared[SHARED]) {
    const waiting: Waiting = new Map();
    shared[SHARED] = waiting;
    shared.wcwAsset = (_name, base64) => {
      const source = (document.currentScript as HTMLScriptElement | null)?.src ?? '';
      const bytes = fromBase64(base64);
      for (const settle of waiting.get(source) ?? []) settle(bytes);
    };
  }
  return shared[SHARED]!;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  // A loop takes a tenth of the time of a function called for every letter.
  for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}
