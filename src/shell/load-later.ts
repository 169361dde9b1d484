import type * as Later from './later.ts';

/** Where the chunk lies, once it failed to come, and how often it was asked for again. */
let failed: { readonly address: string; readonly times: number } | undefined;

/**
 * Loads what a figure needs from the first touch on: a chunk of its own where the bundler makes chunks. Rejects with a
 * plain error's data when it does not come. Some browsers remember a module that did not come and never ask for it again
 * (Chromium does so up to 150 at least), so that the next try has another address: the one that the browser's own error names.
 */
export const loadLater = (): Promise<typeof Later> =>
  ask().catch((error: unknown) => {
    const address = /https?:[^\s?]+\.js/.exec(error instanceof Error ? error.message : '')?.[0];
    if (address) failed = { address, times: (failed?.times ?? 0) + 1 };
    return Promise.reject({ key: 'errors.asset.missing', values: { name: 'later.js' } });
  });

const ask = (): Promise<typeof Later> =>
  failed ? import(/* @vite-ignore */ `${failed.address}?again=${failed.times}`) : import('./later.ts');
