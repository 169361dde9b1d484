import type { DataName } from '../data/images.ts';
import type { AnyFigure } from './figure.ts';
import type { FigureState, TestPictures, WantedSheet } from './figure-state.ts';

/** The test pictures that a figure draws, by data set; what cannot be had stays undefined until `forget`. */
export interface Pictures {
  /** Those that this state's stage draws, as soon as they are at hand. */
  wanted(state: FigureState): Promise<TestPictures | undefined>;
  /** Whether the state's pictures are of the data set that its stage names: none, until a run has its first frame. */
  fit(state: FigureState): boolean;
  forget(): void;
}

/** Opens test images, and a sheet beside them; beside those that are `there` already, where these are all. */
export type OpenPictures = (
  data: DataName,
  indices: readonly number[],
  sheet?: WantedSheet,
  there?: TestPictures,
) => Promise<TestPictures>;

interface Kept {
  readonly data: string;
  readonly asked: ReadonlySet<number>;
  readonly file: string | undefined;
  readonly pictures: Promise<TestPictures | undefined>;
}

/** Opens pictures once, and again only when others are wanted. Never rejects. */
export function createPictures(figure: AnyFigure, open: OpenPictures): Pictures {
  let kept: Kept | undefined;
  return {
    async wanted(state) {
      const wanted = figure.testImages?.(state);
      if (!wanted || state.absent?.has(wanted.data)) return undefined;
      const { data, indices, sheet } = wanted;
      const file = sheet?.file;
      const before = kept?.data === data ? kept : undefined;
      if (!before || (file && file !== before.file) || !indices.every((index) => before.asked.has(index))) {
        const pictures = Promise.resolve(before?.pictures)
          .then((held) => {
            const there = held && holdsAll(held, indices) ? held : undefined;
            return there && !sheet ? there : open(data as DataName, indices, sheet, there);
          })
          .catch(() => undefined);
        kept = { data, asked: new Set(indices), file, pictures };
      }
      return kept?.pictures;
    },
    fit: (state) => {
      const wanted = figure.testImages?.(state);
      return kept === undefined || wanted === undefined || wanted.data === kept.data;
    },
    forget() {
      kept = undefined;
    },
  };
}

/** Whether these pictures are all there. */
function holdsAll({ count, there }: TestPictures, indices: readonly number[]): boolean {
  return indices.every((index) => index < count && there?.has(index) !== false);
}
