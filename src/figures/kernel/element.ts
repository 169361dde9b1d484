import { PICTURE } from '../../experiments/kernel/picture.ts';
import { openCamera } from '../../shell/camera.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { readPhoto } from '../../shell/photo.ts';
import { connectDrag, within } from '../kit/drag.ts';
import { type KernelState, shown } from './state.ts';

const FORM = { side: PICTURE, channels: 1 } as const;
/** Milliseconds between two pictures of the camera. */
const EVERY = 60;

/** Behaviour that a pure view cannot have: the patch is moved by hand, and the reader's own pictures come in. Returns its end. */
export function connect(stage: HTMLElement, actions: FigureActions, now: () => KernelState): () => void {
  const ends = [connectPatch(stage, actions, now), connectOwn(stage, actions, now)];
  return () => {
    for (const end of ends) end();
  };
}

function connectPatch(stage: HTMLElement, actions: FigureActions, now: () => KernelState): () => void {
  const place = (column: number, row: number): void => {
    const map = shown(now())?.map;
    if (!map) return;
    const inside = (value: number, count: number): number => Math.max(0, Math.min(count - 1, Math.round(value)));
    actions.set({ column: inside(column, map.width), row: inside(row, map.height) });
  };
  const follow = (event: PointerEvent, field: Element): void => {
    const { left, top, width, height } = field.getBoundingClientRect();
    const { width: columns, height: rows, half } = (field as unknown as HTMLElement).dataset;
    const at = (share: number, count: string | undefined): number => share * Number(count) - Number(half);
    place(at((event.clientX - left) / width, columns), at((event.clientY - top) / height, rows));
  };
  return connectDrag<'patch'>(stage, {
    surface: '.krn-field',
    hasEnds: true,
    press(event, field) {
      follow(event, field);
      return { held: 'patch', focus: stage.querySelector('.krn-patch') };
    },
    drag: (_, event, field) => follow(event, field),
    nudge([right, down], event) {
      if (!within(event.target, '.krn-patch')) return false;
      const frame = shown(now());
      if (frame) place(frame.column + right, frame.row + down);
      return true;
    },
  });
}

/** Photo and camera: the pixels stay on the page, as the figure's probe. */
function connectOwn(stage: HTMLElement, actions: FigureActions, now: () => KernelState): () => void {
  let stop: (() => void) | undefined;
  const ended = new AbortController();
  const end = (why?: string): void => {
    stop?.();
    stop = undefined;
    actions.point(why);
  };
  const film = async (): Promise<void> => {
    const camera = await openCamera(FORM, () => end('camera-busy'));
    if ('refused' in camera) return end(camera.refused);
    const timer = setInterval(() => {
      const pixels = camera.pixels();
      if (now().params.picture !== 'own' || ended.signal.aborted) end();
      else if (pixels) actions.probe(pixels);
    }, EVERY);
    stop = () => {
      clearInterval(timer);
      camera.close();
    };
    actions.point('camera');
  };
  stage.addEventListener(
    'click',
    (event) => {
      if (!within(event.target, '[data-own="camera"]')) return;
      if (stop) end();
      else void film();
    },
    { signal: ended.signal },
  );
  stage.addEventListener(
    'change',
    async (event) => {
      const file = within<HTMLInputElement>(event.target, '[data-own="photo"]')?.files?.[0];
      if (!file) return;
      end();
      const read = await readPhoto(file, FORM);
      if ('refused' in read) return actions.point(read.refused);
      actions.probe(read.pixels);
      if (read.altered) actions.point('altered');
    },
    { signal: ended.signal },
  );
  return () => {
    ended.abort();
    stop?.();
  };
}
