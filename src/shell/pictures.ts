import type { DataName } from '../data/images.ts';
import type { AnyFigure } from './figure.ts';
import type { FigureState, TestPictures } from './figure-state.ts';

/** The test pictures that a figure draws, by data set; what cannot be had stays undefined until `forget`. */
export interface Pictures {
  /** Those that this state's stage draws, as soon as they are at hand. */
  wanted(state: FigureState): Promise<TestPictures | undefined>;
  /** Whether the state's pictures are of the data set that its stage names. */
  fit(state: FigureState): boolean;
  forget(): void;
}

/** Opens pictures once, and again only when others are wanted. Never rejects. */
export function createPictures(
  figure: AnyFigure,
  open: (data: DataName, indices: readonly number[]) => Promise<TestPictures>,
): Pictures {
  let kept: { data: string; asked: ReadonlySet<number>; pictures: Promise<TestPictures | undefined> } | undefined;
  return {
    async wanted(state) {
      const wanted = figure.testImages?.(state);
      if (!wanted || state.absent?.has(wanted.data)) return undefined;
      const { data, indices } = wanted;
      const before = kept?.data === data ? kept : undefined;
      if (!before || !indices.every((index) => before.asked.has(index))) {
        const pictures = Promise.resolve(before?.pictures)
          .then((there) => (there && holdsAll(there, indices) ? there : open(data as DataName, indices)))
          .catch(() => undefined);
        kept = { data, asked: new Set(indices), pictures };
      }
      return kept?.pictures;
    },
    fit: (state) => kept === undefined || figure.testImages?.(state)?.data === kept.data,
    forget() {
      kept = undefined;
    },
  };
}

/** Whether these pictures are all there. */
function holdsAll({ count, there }: TestPictures, indices: readonly number[]): boolean {
  return indices.every((index) => index < count && there?.has(index) !== false);
}
