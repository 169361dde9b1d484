import { rgba } from './bitmap.ts';
import { drawStroke, emptyPad, hasInk, PAD_SIDE } from './pen.ts';

type Point = [number, number];

/** What a pad is made of, below an element that stays while its children may be drawn anew, and who is told. */
export interface PadParts {
  /** Class of the canvas, PAD_SIDE x PAD_SIDE. */
  readonly canvas: string;
  /** Class of the button that clears it. */
  readonly clear: string;
  /** Class of the `output` that says whether the keyboard's pen is down: its `data-down`, else its `data-up`. */
  readonly pen: string;
  /** Ink to begin with, which goes with the first stroke. */
  readonly sample?: Uint8Array;
  /** Gets the ink whenever it has changed: PAD_SIDE x PAD_SIDE, 0 black to 255 white; undefined where there is none. */
  changed(ink: Uint8Array | undefined): void;
}

/** A pad that is drawn on. */
export interface Pad {
  ink(): Uint8Array | undefined;
  /** Shows the ink on every canvas of the pad: one that was drawn anew is empty. */
  show(): void;
  end(): void;
}

/** Distance that an arrow key moves the pen, in pad pixels; a third of it with Shift. */
const KEY_STEP = 6;
const MIDDLE: Point = [PAD_SIDE / 2, PAD_SIDE / 2];

/**
 * A drawing pad, for pointer and keyboard: arrow keys move the pen, space lowers and lifts it, Delete clears. While keys
 * move it, the canvas has the attribute `data-keys`. Ink is kept in our own pixels and only shown on the canvas: browsers
 * that guard against fingerprinting falsify what is read back.
 */
export function connectPad(root: HTMLElement, parts: PadParts): Pad {
  const ended = new AbortController();
  const listen = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void) =>
    root.addEventListener(type, listener, { signal: ended.signal });
  const padOf = (target: EventTarget | null): HTMLCanvasElement | undefined =>
    target instanceof HTMLCanvasElement && target.classList.contains(parts.canvas) ? target : undefined;
  let ink = parts.sample ?? emptyPad();
  let isSample = parts.sample !== undefined;
  let pen: Point = MIDDLE;
  let down = false;
  /** Whether the pen is moved by keys: not every browser shows the focus of what was clicked before. */
  let keys = false;

  const inked = () => (hasInk(ink) ? ink : undefined);
  const clear = () => {
    ink = emptyPad();
    isSample = false;
  };
  const show = (canvas: HTMLCanvasElement, lowered: boolean) => {
    const focused = keys || canvas.matches(':focus-visible');
    canvas.toggleAttribute('data-keys', focused);
    paint(canvas, ink, focused ? pen : undefined);
    tellPen(canvas, parts.pen, lowered);
  };
  /** The pen goes from place to place; drawing, it leaves ink. */
  const move = (canvas: HTMLCanvasElement, places: readonly Point[], drawing: boolean) => {
    if (drawing && isSample) clear();
    for (const to of places) {
      if (drawing) drawStroke(ink, pen, to);
      pen = to;
    }
    show(canvas, drawing);
    if (drawing) parts.changed(inked());
  };
  const wipe = (canvas: HTMLCanvasElement) => {
    clear();
    down = false;
    move(canvas, [MIDDLE], false);
    parts.changed(undefined);
  };

  listen('pointerdown', (event) => {
    const canvas = padOf(event.target);
    if (!canvas || event.button !== 0 || !event.isPrimary) return;
    canvas.setPointerCapture(event.pointerId);
    keys = false;
    pen = placeOf(event, canvas);
    move(canvas, [pen], true);
  });
  listen('pointermove', (event) => {
    const canvas = padOf(event.target);
    if (!canvas?.hasPointerCapture(event.pointerId)) return;
    const between = event.getCoalescedEvents?.() ?? [];
    move(
      canvas,
      (between.length ? between : [event]).map((each) => placeOf(each, canvas)),
      true,
    );
  });
  listen('lostpointercapture', ({ target }) => {
    const canvas = padOf(target);
    if (canvas) tellPen(canvas, parts.pen, false);
  });
  listen('keydown', (event) => {
    const canvas = padOf(event.target);
    const step = arrow(event);
    const wipes = event.key === 'Delete' || event.key === 'Backspace';
    if (!canvas || event.ctrlKey || event.metaKey || event.altKey || !(step || wipes || event.key === ' ')) return;
    event.preventDefault();
    keys = true;
    if (wipes) return wipe(canvas);
    if (!step) down = !down;
    move(canvas, [step ? [within(pen[0] + step[0]), within(pen[1] + step[1])] : pen], down);
  });
  // The keyboard's pen is seen only while the pad has the focus.
  for (const type of ['focusin', 'focusout'] as const)
    listen(type, ({ target }) => {
      const canvas = padOf(target);
      keys = false;
      if (canvas) show(canvas, down);
    });
  listen('click', ({ target }) => {
    const button = target instanceof Element ? target.closest(`.${parts.clear}`) : null;
    const canvas = button?.parentElement?.querySelector<HTMLCanvasElement>(`canvas.${parts.canvas}`);
    if (canvas) wipe(canvas);
  });
  const showAll = () => {
    for (const canvas of root.querySelectorAll<HTMLCanvasElement>(`canvas.${parts.canvas}`)) show(canvas, down);
  };
  showAll();
  return { ink: inked, show: showAll, end: () => ended.abort() };
}

function placeOf(event: PointerEvent, canvas: HTMLCanvasElement): Point {
  const box = canvas.getBoundingClientRect();
  return [((event.clientX - box.left) / box.width) * PAD_SIDE, ((event.clientY - box.top) / box.height) * PAD_SIDE];
}

function arrow(event: KeyboardEvent): Point | undefined {
  const step = event.shiftKey ? KEY_STEP / 3 : KEY_STEP;
  const ways: Record<string, Point> = {
    ArrowLeft: [-step, 0],
    ArrowRight: [step, 0],
    ArrowUp: [0, -step],
    ArrowDown: [0, step],
  };
  return ways[event.key];
}

const within = (value: number): number => Math.max(0, Math.min(PAD_SIDE, value));

/** Shows the ink; where the keyboard draws, also the pen's place as a small square. */
function paint(canvas: HTMLCanvasElement, pixels: Uint8Array, pen: Point | undefined): void {
  // Told so, a browser keeps the pixels where they are written.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  const size = { width: PAD_SIDE, height: PAD_SIDE };
  context.putImageData(new ImageData(rgba({ pixels, ...size }), PAD_SIDE, PAD_SIDE), 0, 0);
  if (!pen) return;
  context.strokeStyle = '#888';
  context.lineWidth = 2;
  context.strokeRect(pen[0] - 5, pen[1] - 5, 10, 10);
}

function tellPen(canvas: HTMLCanvasElement, output: string, down: boolean): void {
  const told = canvas.parentElement?.querySelector<HTMLElement>(`.${output}`);
  const text = told?.dataset[down ? 'down' : 'up'] ?? '';
  if (told && told.textContent !== text) told.textContent = text;
}
