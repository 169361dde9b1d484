/**
 * The site's service worker (`sw.js`), which keeps the site for use without a network. One worker is one version of the
 * site: whatever it answers is of that version, by its hash. The next version waits until no page of this one is open.
 * Embeds (`embed/v1/`) keep their names for ever and are left to the network.
 */
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import type { SiteList } from './site-list.ts';
import { UsedFiles } from './used-files.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put here when the site is built. */
declare const SITE_LIST: SiteList;

const root = self.registration.scope;
const fingerprints = Object.entries(SITE_LIST.used).map(([path, hash]) => [new URL(path, root).href, hash] as const);
const used = new UsedFiles(new Map(fingerprints), `wcw-used-${root}`);

precacheAndRoute([...SITE_LIST.first], {
  // A query holds the state of figures, which the page reads by itself.
  ignoreURLParametersMatching: [/^/],
  cleanURLs: false,
  urlManipulation: ({ url }) => [new URL(`${url.pathname}/index.html`, url)],
});
cleanupOutdatedCaches();
registerRoute(
  ({ url }) => used.has(url.href),
  ({ request, event }) => used.answer(request, event),
);

self.addEventListener('activate', (event) => event.waitUntil(used.forgetOthers()));

// A page of the first visit loads past this worker, and tells what it loaded.
self.addEventListener('message', (event) => {
  const addresses: unknown[] = Array.isArray(event.data) ? event.data : [];
  for (const address of addresses) {
    if (typeof address === 'string' && used.has(address)) event.waitUntil(used.keep(address, event));
  }
});
