import { framed } from '../../experiments/layers/reading.ts';
import type { Camera } from '../../shell/camera.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { loadLater } from '../../shell/load-later.ts';
import type { Pad } from '../../shell/pad.ts';
import { PAD_SIDE } from '../../shell/pen.ts';
import { createWords } from '../../shell/words.ts';
import { isNegative, type LayersState, negatives, ownPicture, passedOf } from './state.ts';

const FORM = { side: 32, channels: 3 } as const;
/** Milliseconds between pictures of the camera. */
const EVERY = 100;

/** Every grey or colour p as 255 - p, in three channels. `own`: the reader's picture that it is made of. */
function negativeOf(bytes: Uint8Array, own: Uint8Array | undefined): Uint8Array {
  const isGrey = bytes.length < FORM.side * FORM.side * FORM.channels;
  const turned = Uint8Array.from(
    { length: FORM.side * FORM.side * FORM.channels },
    (_, i) => 255 - bytes[isGrey ? Math.floor(i / FORM.channels) : i]!,
  );
  negatives.set(turned, own);
  return turned;
}

/** The reader's drawing, photo and camera, wherever in the figure they are asked for. Returns its end. */
export function connectOwn(figure: HTMLElement, actions: FigureActions, now: () => LayersState): () => void {
  const ended = new AbortController();
  const listening = { signal: ended.signal };
  let camera: Camera | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let due = 0;

  /** Shows a picture of the reader's own, as a negative while one is shown. */
  const look = (own: Uint8Array | undefined): void =>
    actions.probe(own && isNegative(now()) ? negativeOf(framed(own, FORM.channels), own) : own);
  const turn = (): void => {
    const own = ownPicture(now());
    // Of a picture of one's own as it came: the network shown may have read it without its colours.
    const shown = own ? framed(own, FORM.channels) : passedOf(now())?.bytes;
    if (isNegative(now())) actions.probe(negatives.get(own!));
    else if (shown) actions.probe(negativeOf(shown, own));
  };
  const tell = async (key: string | undefined): Promise<void> => {
    const { pictureStrings } = await loadLater();
    const told = figure.querySelector('.lay-told');
    if (told) told.textContent = key ? createWords({ picture: pictureStrings })(`picture.${key}`) : '';
  };
  const dark = (): void => {
    clearInterval(timer);
    camera?.close();
    camera = undefined;
    figure.querySelector('[data-own="camera"]')?.removeAttribute('data-on');
  };
  const film = async (): Promise<void> => {
    void tell(undefined);
    const opened = await (await loadLater()).openCamera(FORM, dark);
    if ('refused' in opened) return tell(opened.refused);
    if (ended.signal.aborted) return opened.close();
    camera = opened;
    figure.querySelector('[data-own="camera"]')?.setAttribute('data-on', '');
    timer = setInterval(() => {
      const pixels = camera?.pixels();
      if (pixels) look(pixels);
    }, EVERY);
  };

  let pad: Promise<Pad> | undefined;
  const connect = async (): Promise<Pad> => {
    const { connectPad, normaliseDrawing } = await loadLater();
    return connectPad(figure, {
      canvas: 'lay-pad',
      clear: 'lay-clear',
      pen: 'lay-pen',
      changed(ink) {
        dark();
        // Read once a frame, however often the pen reports.
        cancelAnimationFrame(due);
        due = requestAnimationFrame(() => look(ink && normaliseDrawing(ink, PAD_SIDE, PAD_SIDE)));
      },
    });
  };
  // The pad comes anew, and empty, whenever its view is opened; what makes it work comes when it is there first.
  const show = async (): Promise<void> => {
    if (!figure.querySelector('.lay-pad')) return;
    pad ??= connect();
    (await pad).show();
  };
  const opened = new MutationObserver(() => void show().catch(() => (pad = undefined)));
  opened.observe(figure, { childList: true, subtree: true });
  void show().catch(() => (pad = undefined));
  figure.addEventListener(
    'click',
    ({ target }) => {
      const what = (target as Element).closest<HTMLElement>('[data-own]')?.dataset.own;
      if (what === 'negative') turn();
      else if (what === 'camera' && !camera) void film();
      else if (what) dark();
      if (what === 'test') actions.probe(undefined);
    },
    listening,
  );
  figure.addEventListener(
    'change',
    async ({ target }) => {
      const [file] = (target as HTMLInputElement).classList.contains('lay-file')
        ? ((target as HTMLInputElement).files ?? [])
        : [];
      if (!file) return;
      dark();
      const read = await (await loadLater()).readPhoto(file, FORM);
      if ('refused' in read) return tell(read.refused);
      void tell(read.altered ? 'altered' : undefined);
      look(read.pixels);
    },
    listening,
  );
  return () => {
    dark();
    opened.disconnect();
    void pad?.then(({ end }) => end());
    ended.abort();
  };
}
