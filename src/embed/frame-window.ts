import type { FrameWindow } from './child.ts';

/** The real window of a framed page. Messages of any window but the parent are dropped here. */
export function frameWindow(page: Window & typeof globalThis): FrameWindow {
  return {
    post: (message) => page.parent.postMessage(message, '*'),
    onHostMessage(callback) {
      page.addEventListener('message', (event) => {
        if (event.source === page.parent) callback(event.data);
      });
    },
    onHeight(callback) {
      const root = page.document.documentElement;
      let waiting = false;
      const observer = new page.ResizeObserver(() => {
        if (waiting) return;
        waiting = true;
        page.requestAnimationFrame(() => {
          waiting = false;
          callback(root.getBoundingClientRect().height);
        });
      });
      observer.observe(root);
    },
    paint(theme) {
      const { dataset } = page.document.documentElement;
      if (theme === 'system') delete dataset.theme;
      else dataset.theme = theme;
    },
    // crypto.randomUUID exists only on secure origins, and a course page may be served over plain http.
    newId: () => [...page.crypto.getRandomValues(new Uint32Array(3))].map((n) => n.toString(36)).join(''),
  };
}
