// Keeps the site for use without a network (`src/offline/worker.ts`), once the page is there. Not where the site is being
// worked on, in a frame, on a disk, or for a reader who saves data. A first visit's page tells the worker what it loads.
(() => {
  const { root } = document.currentScript.dataset;
  if (!/^http/.test(location.protocol) || location.hostname === 'localhost' || parent !== window) return;
  if (!('serviceWorker' in navigator) || navigator.connection?.saveData) return;
  const keep = async () => {
    const workers = navigator.serviceWorker;
    await workers.register(`${root}sw.js`, { updateViaCache: 'none' });
    if (workers.controller) return;
    const { active } = await workers.ready;
    const tell = (list) => active.postMessage(list.getEntries().map(({ name }) => name));
    new PerformanceObserver(tell).observe({ type: 'resource', buffered: true });
  };
  // Where a browser refuses, the site is read as any other.
  addEventListener('load', () => keep().catch(() => {}));
})();
