type Params = Readonly<Record<string, string | number>>;

/** The live figure of a sheet, in its frame as a host has it. */
export interface SheetFrame {
  /** Opens this address in place of the present one. */
  open(address: string): void;
  /** Sets parameters of the figure as it stands. */
  set(params: Readonly<Record<string, string>>): void;
  /** Shows the figure as it opened in this theme; `system` is as the reader's system has it. */
  paint(theme: string): void;
  /** The height that the figure asked for when it had just been opened or set, while its frame was so wide. */
  heightAt(width: number): number | undefined;
}

/** A height is of what was set, and not of what somebody opened in the figure, for so long after it was set, in ms. */
const SETTLING = 2000;

/** Connects a frame. `told` is called with all parameters when the figure says that they changed, `sized` after each new height, `ready` whenever a figure has come. */
export function sheetFrame(
  frame: HTMLIFrameElement,
  { told, sized, ready }: { told(params: Params): void; sized(): void; ready(): void },
): SheetFrame {
  const heights = new Map<number, number>();
  let setAt = performance.now();
  const post = (message: object): void => frame.contentWindow?.postMessage({ v: 1, ...message }, '*');
  const renew = (): void => {
    setAt = performance.now();
    heights.clear();
  };
  addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || data?.v !== 1) return;
    if (data.type === 'wcw:ready') {
      post({ type: 'wcw:get' });
      ready();
    }
    if (data.type === 'wcw:state') told(data.params);
    if (data.type !== 'wcw:resize') return;
    frame.style.height = `${data.height}px`;
    if (performance.now() - setAt < SETTLING) heights.set(frame.clientWidth, data.height);
    sized();
  });
  new ResizeObserver(renew).observe(frame.parentElement!);
  // A frame that was ready before this script says it all again.
  post({ type: 'wcw:hello' });
  post({ type: 'wcw:get' });
  return {
    open(address) {
      renew();
      frame.contentWindow?.location.replace(address);
    },
    set(params) {
      setAt = performance.now();
      post({ type: 'wcw:set', params });
      // Refused, or while a run does not let it: the form shows what is.
      post({ type: 'wcw:get' });
    },
    paint(theme) {
      post({ type: 'wcw:theme', theme });
    },
    heightAt: (width) => heights.get(width),
  };
}
