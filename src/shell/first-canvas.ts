let made = false;

/**
 * Makes the page’s first canvas, unseen. A browser asks its graphics process what canvases are made of, once, and waits for
 * the answer; while a network trains without a graphics card that process is busy, and the page would stand still.
 */
export function makeFirstCanvas(): void {
  if (made) return;
  made = true;
  document.createElement('canvas').getContext('2d')?.putImageData(new ImageData(1, 1), 0, 0);
}
