import { pageClock } from './live-region.ts';

/**
 * Calls back when the page has nothing better to do, a quarter of a second from now at the earliest: a slider that still
 * moves should not wait for the whole answer of a place it has left. Returns a way to call it off.
 */
export function whenIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') return pageClock.after(300, callback);
  return pageClock.after(250, () => requestIdleCallback(callback, { timeout: 2000 }));
}
