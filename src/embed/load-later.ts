import type * as Later from '../shell/later.ts';

/** The embed script's own address is known only while it runs for the first time. */
const script = document.currentScript as HTMLScriptElement | null;
let loading: Promise<typeof Later> | undefined;

/**
 * Stands in for `shell/load-later.ts` in embed scripts, which have no chunks: the classic script `later.js` beside them,
 * once a page. Rejects with a plain error's data when it does not come; the next call tries again.
 */
export function loadLater(): Promise<typeof Later> {
  loading ??= new Promise((resolve, reject) => {
    const page = globalThis as { wcwLater?: typeof Later };
    if (page.wcwLater) return resolve(page.wcwLater);
    const added = document.createElement('script');
    added.src = new URL('later.js', script?.src).href;
    added.addEventListener('load', () =>
      page.wcwLater ? resolve(page.wcwLater) : added.dispatchEvent(new Event('error')),
    );
    added.addEventListener('error', () => {
      loading = undefined;
      added.remove();
      reject({ key: 'errors.asset.missing', values: { name: 'later.js' } });
    });
    document.head.append(added);
  });
  return loading;
}
