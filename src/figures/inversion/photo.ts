import type { FigureActions } from '../../shell/figure.ts';
import { readPhoto } from '../../shell/photo.ts';
import { PHOTO_SIDE } from './closer/photo-maps.ts';

/**
 * Reads the picture that the reader chooses and hands it to the figure; a file that is no picture leaves what is there.
 * The picture is kept here while the page is open, and comes back with its panel. Returns its end.
 */
export function connectPhoto(figure: HTMLElement, actions: FigureActions): () => void {
  const ended = new AbortController();
  let photo: Uint8Array | undefined;
  let turn = 0;
  const read = async (input: HTMLInputElement, file: File): Promise<void> => {
    const mine = ++turn;
    tell(input, 'reading');
    const found = await readPhoto(file, { side: PHOTO_SIDE, channels: 1 });
    if (mine !== turn || ended.signal.aborted) return;
    if ('refused' in found) {
      tell(input, found.refused);
      return;
    }
    photo = found.pixels;
    actions.probe(photo);
    tell(input, found.altered ? 'altered' : undefined);
  };
  figure.addEventListener(
    'change',
    (event) => {
      const input = event.target;
      if (!(input instanceof HTMLInputElement) || !input.matches('.inv-photo-file')) return;
      const file = input.files?.[0];
      if (file) void read(input, file);
    },
    { signal: ended.signal },
  );
  figure.addEventListener(
    'toggle',
    ({ target }) => {
      if (photo && target instanceof HTMLDetailsElement && target.dataset.panel === 'photo' && target.open) {
        actions.probe(photo);
      }
    },
    { capture: true, signal: ended.signal },
  );
  return () => ended.abort();
}

function tell(input: HTMLInputElement, key: string | undefined): void {
  const told = input.closest('.inv-photo-choice')?.querySelector<HTMLElement>('.inv-photo-told');
  if (told) told.textContent = key ? (told.dataset[key] ?? '') : '';
}
