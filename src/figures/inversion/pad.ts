import { normaliseDrawing } from '../../data/transforms.ts';
import type { FigureActions } from '../../shell/figure.ts';
import { drawStroke, emptyPad, hasInk, PAD_SIDE } from './pen.ts';

type Point = [number, number];

/** Distance that an arrow key moves the pen, in pad pixels; a third of it with Shift. */
const KEY_STEP = 6;
/** Least time between two questions to the network while the pen moves, in milliseconds. */
const PATIENCE = 120;

/**
 * The drawing pad. Ink is kept in our own pixels and only shown on the canvas: browsers that guard against fingerprinting
 * falsify what is read back. What the network receives is asked of it while the pen moves. Returns its end.
 */
export function connectPad(figure: HTMLElement, actions: FigureActions): () => void {
  const ended = new AbortController();
  const listening = { signal: ended.signal };
  let pad = emptyPad();
  let pen: Point = [PAD_SIDE / 2, PAD_SIDE / 2];
  let down = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (hasInk(pad)) actions.probe(normaliseDrawing(pad, PAD_SIDE, PAD_SIDE));
    }, PATIENCE);
  };
  const moveTo = (canvas: HTMLCanvasElement, to: Point, drawing: boolean) => {
    if (drawing) {
      drawStroke(pad, pen, to);
      ask();
    }
    pen = to;
    show(canvas, pad, canvas.matches(':focus-visible') ? pen : undefined);
    tellPen(canvas, drawing);
  };
  const clear = (canvas: HTMLCanvasElement) => {
    clearTimeout(timer);
    timer = undefined;
    pad = emptyPad();
    down = false;
    moveTo(canvas, [PAD_SIDE / 2, PAD_SIDE / 2], false);
    actions.probe(undefined);
  };

  figure.addEventListener(
    'pointerdown',
    (event) => {
      const canvas = padOf(event.target);
      if (!canvas || event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      pen = placeOf(event, canvas);
      moveTo(canvas, pen, true);
    },
    listening,
  );
  figure.addEventListener(
    'pointermove',
    (event) => {
      const canvas = padOf(event.target);
      if (!canvas?.hasPointerCapture(event.pointerId)) return;
      const between = event.getCoalescedEvents?.() ?? [];
      for (const each of between.length ? between : [event]) moveTo(canvas, placeOf(each, canvas), true);
    },
    listening,
  );
  figure.addEventListener(
    'lostpointercapture',
    (event) => {
      const canvas = padOf(event.target);
      if (canvas) tellPen(canvas, false);
    },
    listening,
  );
  figure.addEventListener(
    'keydown',
    (event) => {
      const canvas = padOf(event.target);
      if (!canvas || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === ' ') {
        down = !down;
        moveTo(canvas, pen, down);
      } else if (event.key === 'Delete' || event.key === 'Backspace') clear(canvas);
      else {
        const step = arrow(event);
        if (!step) return;
        moveTo(canvas, [within(pen[0] + step[0]), within(pen[1] + step[1])], down);
      }
      event.preventDefault();
    },
    listening,
  );
  figure.addEventListener(
    'focusin',
    (event) => {
      const canvas = padOf(event.target);
      if (canvas) moveTo(canvas, pen, false);
    },
    listening,
  );
  figure.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('.inv-clear') : null;
      const canvas = button?.parentElement?.querySelector<HTMLCanvasElement>('canvas.inv-pad');
      if (canvas) clear(canvas);
    },
    listening,
  );
  // A photo may have taken the digit's place: the digit comes back with its panel.
  figure.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.dataset.panel === 'draw' && target.open) ask();
    },
    { capture: true, signal: ended.signal },
  );
  return () => {
    clearTimeout(timer);
    ended.abort();
  };
}

function padOf(target: EventTarget | null): HTMLCanvasElement | null {
  return target instanceof HTMLCanvasElement && target.classList.contains('inv-pad') ? target : null;
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

function within(value: number): number {
  return Math.max(0, Math.min(PAD_SIDE, value));
}

/** Shows the ink; where the keyboard draws, also the pen's place as a small cross. */
function show(canvas: HTMLCanvasElement, pad: Uint8Array, pen: Point | undefined): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = new ImageData(PAD_SIDE, PAD_SIDE);
  for (let i = 0; i < pad.length; i++) {
    image.data.fill(pad[i], i * 4, i * 4 + 3);
    image.data[i * 4 + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  if (!pen) return;
  context.strokeStyle = '#888';
  context.lineWidth = 2;
  context.strokeRect(pen[0] - 5, pen[1] - 5, 10, 10);
}

function tellPen(canvas: HTMLCanvasElement, down: boolean): void {
  const told = canvas.parentElement?.querySelector<HTMLElement>('.inv-pen');
  const text = told?.dataset[down ? 'down' : 'up'] ?? '';
  if (told && told.textContent !== text) told.textContent = text;
}
