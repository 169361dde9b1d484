import { scriptTag } from '../engine/script-tag.ts';
import { scriptAddress } from './script-address.ts';

const loading = new Map<string, Promise<unknown>>();

/**
 * What the classic script `file` beside the embed scripts hands to those that wait for it, once a page: a classic script
 * has no chunks. Rejects with a plain error's data when it does not come; the next call tries again.
 */
export function loadScript<T>(file: string): Promise<T> {
  const page = globalThis as { wcwLater?: Record<string, unknown> };
  const under = loading.get(file) as Promise<T> | undefined;
  if (under) return under;
  const coming = new Promise<T>((resolve, reject) => {
    const there = () => page.wcwLater?.[file] as T | undefined;
    const now = there();
    if (now) return resolve(now);
    const added = scriptTag(new URL(file, scriptAddress).href);
    const fail = () => {
      loading.delete(file);
      added.remove();
      reject({ key: 'errors.asset.missing', values: { name: file } });
    };
    added.addEventListener('load', () => {
      const came = there();
      if (came) resolve(came);
      else fail();
    });
    added.addEventListener('error', fail);
    document.head.append(added);
  });
  loading.set(file, coming);
  return coming;
}
