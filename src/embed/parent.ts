/**
 * The helper for the page around our frames (/embed/v1/embed.js): gives every `<iframe data-wcw>` the height its figure
 * asks for, up to `data-wcw-max-height`, and passes the figure's messages on as events of the iframe (`wcw:ready`, `wcw:state`, `wcw:resize`, message
 * in `detail`). A sandboxed frame's origin is the text "null", so frames are known by their window.
 */
export {};

const least = 40;
const most = 4000;
const names = ['wcw:ready', 'wcw:resize', 'wcw:state'];

function frames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-wcw]')];
}

function greet(frame: HTMLIFrameElement): void {
  frame.contentWindow?.postMessage({ type: 'wcw:hello', v: 1 }, '*');
}

/** `data-wcw-max-height` caps it, as on a slide: the rest is scrolled to within the frame. */
function resize(frame: HTMLIFrameElement, height: number): void {
  const cap = Number(frame.dataset.wcwMaxHeight) || most;
  frame.style.height = `${Math.min(most, cap, Math.max(least, Math.ceil(height)))}px`;
}

/** Pages that are made on a server and taken over by a script (React, Vue) take amiss what has changed before that. */
function whenWhole(act: () => void): void {
  if (document.readyState === 'complete') act();
  else addEventListener('load', () => setTimeout(act));
}

function receive({ data, source }: MessageEvent): void {
  if (!source || !data || data.v !== 1 || !names.includes(data.type)) return;
  const frame = frames().find((each) => each.contentWindow === source);
  if (!frame) return;
  if (data.type === 'wcw:ready') greet(frame);
  if (data.type === 'wcw:resize' && data.height > 0) whenWhole(() => resize(frame, data.height));
  frame.dispatchEvent(new CustomEvent(data.type, { bubbles: true, detail: data }));
}

const mark = Symbol.for('wcw.parent');
const once = window as unknown as Record<symbol, boolean>;
if (!once[mark]) {
  once[mark] = true;
  addEventListener('message', receive);
  // Frames that were ready before this script came tell their height again.
  frames().forEach(greet);
}
