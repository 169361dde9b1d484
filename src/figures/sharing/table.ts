import { RACERS } from '../../experiments/sharing/networks.ts';
import type { DataTable } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { framesTable } from '../kit/frames-table.ts';
import { type SharingState, shownParams } from './state.ts';

/** A row for each frame of the run shown. */
export const table = ({ history }: SharingState, words: Words): DataTable =>
  framesTable(
    history,
    [
      ['pictures', ({ imagesSeen }) => imagesSeen],
      ...RACERS.map(
        (racer) =>
          [
            racer,
            (frame: (typeof history)[number]) => ({
              value: frame[racer],
              shown: write(frame[racer], '%1', words.lang),
            }),
          ] as const,
      ),
    ],
    'sharing.table',
    words,
  );

/** What the stage shows, in a sentence. */
export function describe(state: SharingState, words: Words): string {
  const { frame } = state;
  if (!frame) return words('sharing.none');
  const { convolutional, local, dense, imagesSeen: count } = frame;
  const { pixels, 'train-images': images } = shownParams(state);
  return words(`sharing.described.${pixels}`, { count, images: Number(images), convolutional, local, dense });
}
