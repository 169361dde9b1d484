/**
 * What `sw.js` is where nothing shall be kept any longer (`OFFLINE=off`): it takes the place of the worker before, forgets
 * what that one kept, and leaves.
 */
export {};

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));

/** Caches are shared by all sites of a host; those of this one have its address in their names. */
async function leave(): Promise<void> {
  const root = self.registration.scope;
  const own = (await caches.keys()).filter((name) => name.endsWith(`-${root}`));
  await Promise.all(own.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
